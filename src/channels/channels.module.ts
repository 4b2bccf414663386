import { Module } from '@nestjs/common';
import { GatesModule } from '../gates/gates.module.js';
import { ChannelsAccess } from './channels.access.js';
import { ChannelsController } from './channels.controller.js';
import { ChannelsEstate } from './channels.estate.js';
import { Channels } from './channels.service.js';
import { Confirmations } from './confirmations.service.js';

/** Channels, their parties and their people. */
@Module({
  imports: [GatesModule],
  controllers: [ChannelsController],
  providers: [Channels, ChannelsAccess, ChannelsEstate, Confirmations],
  exports: [Channels, ChannelsAccess],
})
export class ChannelsModule {}
