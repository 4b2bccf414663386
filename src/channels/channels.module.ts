import { Module } from '@nestjs/common';
import { GatesModule } from '../gates/gates.module.js';
import { ChannelsAccess } from './channels.access.js';
import { ChannelsController } from './channels.controller.js';
import { Channels } from './channels.service.js';

/** Channels, their parties and their people. */
@Module({
  imports: [GatesModule],
  controllers: [ChannelsController],
  providers: [Channels, ChannelsAccess],
  exports: [Channels, ChannelsAccess],
})
export class ChannelsModule {}
