import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { AnswerFilter } from './answer.filter.js';
import { CatchUpReader } from './catch-up.js';
import { EventsController } from './events.controller.js';
import { RealtimeGateway } from './realtime.gateway.js';

/** Carries the log outward, live and to those who were away. */
@Module({
  imports: [ChannelsModule, MessagesModule, ReceiptsModule],
  controllers: [EventsController],
  providers: [AnswerFilter, CatchUpReader, RealtimeGateway],
})
export class RealtimeModule {}
