import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { FilesModule } from '../files/files.module.js';
import { IssuesModule } from '../issues/issues.module.js';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { PhrasesModule } from '../phrases/phrases.module.js';
import { ActionsController } from './actions.controller.js';
import { Actions } from './actions.service.js';
import { Bundles } from './bundles.js';
import { Drafting } from './drafting.service.js';
import { Followups } from './followups.js';
import { Freezing } from './freezing.service.js';
import { Grounds } from './grounds.service.js';
import { MeetingTies } from './meeting.ties.js';
import { MinutesAccess } from './minutes.access.js';
import { MinutesController } from './minutes.controller.js';
import { MinutesReading } from './minutes.reading.js';
import { RegisterController } from './register.controller.js';
import { Register } from './register.service.js';
import { RowsController } from './rows.controller.js';
import { Rows } from './rows.service.js';
import { Sending } from './sending.service.js';
import { SigningController } from './signing.controller.js';
import { Signing } from './signing.service.js';
import { Suggestions } from './suggestions.service.js';
import { Supplements } from './supplements.service.js';
import { Telling } from './telling.js';
import { Verdicts } from './verdicts.js';

/** Minutes that both sides draft row against row, sign over the same two texts, and come back to. */
@Module({
  imports: [ChannelsModule, FilesModule, IssuesModule, MeetingsModule, MessagesModule, PhrasesModule],
  controllers: [ActionsController, MinutesController, RegisterController, RowsController, SigningController],
  providers: [
    Actions,
    Bundles,
    Drafting,
    Followups,
    Freezing,
    Grounds,
    MeetingTies,
    MinutesAccess,
    MinutesReading,
    Register,
    Rows,
    Sending,
    Signing,
    Suggestions,
    Supplements,
    Telling,
    Verdicts,
  ],
  exports: [MinutesAccess, MinutesReading],
})
export class MinutesModule {}
