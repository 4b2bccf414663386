import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { FilesModule } from '../files/files.module.js';
import { GatesModule } from '../gates/gates.module.js';
import { PhrasesModule } from '../phrases/phrases.module.js';
import { Marks } from './marks.js';
import { MessagesAccess } from './messages.access.js';
import { MessagesController } from './messages.controller.js';
import { MessagesEstate } from './messages.estate.js';
import { MessagesReading } from './messages.reading.js';
import { Messages } from './messages.service.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.service.js';
import { PlacesController } from './places.controller.js';
import { PlacesReading } from './places.reading.js';
import { Reads } from './reads.service.js';
import { ReceiptsController } from './receipts.controller.js';
import { Receipts } from './receipts.service.js';
import { RoomsController } from './rooms.controller.js';
import { TopicsController } from './topics.controller.js';
import { TopicsReading } from './topics.reading.js';
import { Topics } from './topics.service.js';
import { Translations } from './translations.service.js';

/** Messages in the rooms of channels, and how far people have read them. */
@Module({
  imports: [ChannelsModule, FilesModule, GatesModule, PhrasesModule],
  controllers: [
    MessagesController,
    NoticesController,
    PlacesController,
    ReceiptsController,
    RoomsController,
    TopicsController,
  ],
  providers: [
    Marks,
    Messages,
    MessagesAccess,
    MessagesEstate,
    MessagesReading,
    Notices,
    PlacesReading,
    Reads,
    Receipts,
    Topics,
    TopicsReading,
    Translations,
  ],
  exports: [Marks, Notices, Reads, Receipts],
})
export class MessagesModule {}
