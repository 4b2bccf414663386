import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { Marks } from './marks.js';
import { Reads } from './reads.service.js';
import { ReceiptsController } from './receipts.controller.js';
import { Receipts } from './receipts.service.js';

/** How far people have received and read what is said in their rooms. */
@Module({
  imports: [ChannelsModule, MessagesModule],
  controllers: [ReceiptsController],
  providers: [Marks, Reads, Receipts],
  exports: [Marks, Reads, Receipts],
})
export class ReceiptsModule {}
