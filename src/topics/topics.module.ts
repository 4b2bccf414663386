import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { TopicsController } from './topics.controller.js';
import { TopicsReading } from './topics.reading.js';
import { Topics } from './topics.service.js';

/** What the talk in a room is about, one subject beside the other. */
@Module({
  imports: [ChannelsModule],
  controllers: [TopicsController],
  providers: [Topics, TopicsReading],
  exports: [Topics],
})
export class TopicsModule {}
