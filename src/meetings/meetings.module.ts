import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { GatesModule } from '../gates/gates.module.js';
import { AgendaItems } from './agenda-items.service.js';
import { AgendaSources } from './agenda-sources.js';
import { Calendars } from './calendar.service.js';
import { CalendarsController } from './calendars.controller.js';
import { CallNotes } from './call-notes.service.js';
import { MeetingEnds } from './meeting-ends.service.js';
import { MeetingWording } from './meeting-wording.service.js';
import { MeetingsAccess } from './meetings.access.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsReading } from './meetings.reading.js';
import { Meetings } from './meetings.service.js';
import { Proposals } from './proposals.service.js';
import { TableController } from './table.controller.js';

/** Talks of both sides: called, prepared, held, and closed once everything that was asked has an outcome. */
@Module({
  imports: [ChannelsModule, GatesModule],
  controllers: [CalendarsController, MeetingsController, TableController],
  providers: [
    AgendaItems,
    AgendaSources,
    Calendars,
    CallNotes,
    MeetingEnds,
    Meetings,
    MeetingsAccess,
    MeetingsReading,
    MeetingWording,
    Proposals,
  ],
  exports: [AgendaSources, MeetingsAccess],
})
export class MeetingsModule {}
