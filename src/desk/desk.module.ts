import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { DeskController } from './desk.controller.js';
import { DeskFollower } from './desk.follower.js';
import { DeskReading } from './desk.reading.js';
import { Desk } from './desk.service.js';

/** The interpreter's desk: what waits, wherever it stands, and who works on it. */
@Module({
  imports: [ChannelsModule],
  controllers: [DeskController],
  providers: [Desk, DeskFollower, DeskReading],
})
export class DeskModule {}
