import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { CalendarDays } from './calendar.days.js';

/** When each country works. */
@Module({ controllers: [CalendarController], providers: [CalendarDays], exports: [CalendarDays] })
export class CalendarModule {}
