import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { ChannelsModule } from '../channels/channels.module.js';
import { FilesModule } from '../files/files.module.js';
import { GatesModule } from '../gates/gates.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { Escalations } from './escalations.service.js';
import { FiguresController } from './figures.controller.js';
import { FiguresReading } from './figures.reading.js';
import { HandOversController } from './hand-overs.controller.js';
import { HandOvers } from './hand-overs.service.js';
import { IssueFacts } from './issue-facts.service.js';
import { IssueInners } from './issue-inner.service.js';
import { IssueTypesController } from './issue-types.controller.js';
import { IssueTypes } from './issue-types.js';
import { IssuesAccess } from './issues.access.js';
import { IssuesController } from './issues.controller.js';
import { IssuesDerived } from './issues.derived.js';
import { IssuesEstate } from './issues.estate.js';
import { IssuesReading } from './issues.reading.js';
import { Issues } from './issues.service.js';
import { Masking } from './masking.service.js';
import { MovesController } from './moves.controller.js';
import { Opening } from './opening.service.js';
import { Reminders } from './reminders.service.js';

/** Matters with one side that must act, a next step, a due time, and an end both sides agree on. */
@Module({
  imports: [
    CalendarModule,
    ChannelsModule,
    FilesModule,
    GatesModule,
    MessagesModule,
    OrganisationsModule,
    TopicsModule,
  ],
  controllers: [FiguresController, HandOversController, IssueTypesController, IssuesController, MovesController],
  exports: [IssuesAccess, Opening],
  providers: [
    Escalations,
    FiguresReading,
    HandOvers,
    IssueFacts,
    IssueInners,
    Issues,
    IssuesAccess,
    IssuesDerived,
    IssuesEstate,
    IssuesReading,
    IssueTypes,
    Masking,
    Opening,
    Reminders,
  ],
})
export class IssuesModule {}
