import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { FilesModule } from '../files/files.module.js';
import { GatesModule } from '../gates/gates.module.js';
import { PhrasesModule } from '../phrases/phrases.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { MessagesAccess } from './messages.access.js';
import { MessagesController } from './messages.controller.js';
import { MessagesEstate } from './messages.estate.js';
import { MessagesReading } from './messages.reading.js';
import { Messages } from './messages.service.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.service.js';
import { PlacesController } from './places.controller.js';
import { PlacesReading } from './places.reading.js';
import { RoomsController } from './rooms.controller.js';
import { Translations } from './translations.service.js';

/** Messages in the rooms of channels, and whom they call. */
@Module({
  imports: [ChannelsModule, FilesModule, GatesModule, PhrasesModule, TopicsModule],
  controllers: [MessagesController, NoticesController, PlacesController, RoomsController],
  providers: [Messages, MessagesAccess, MessagesEstate, MessagesReading, Notices, PlacesReading, Translations],
  exports: [Messages, MessagesAccess, Notices, Translations],
})
export class MessagesModule {}
