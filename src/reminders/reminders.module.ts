import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { TimelyReminders } from './timely.service.js';

/** What both sides are reminded of by the clock: talks, signatures, agreed actions. */
@Module({ imports: [CalendarModule, MessagesModule], providers: [TimelyReminders] })
export class RemindersModule {}
