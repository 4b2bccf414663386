import { Controller, Param } from '@nestjs/common';
import { Route } from '../common/route.js';
import { YearOfCalendar } from '../contract/calendar.js';
import { CalendarDays } from './calendar.days.js';

/** The working days of both countries. */
@Controller()
export class CalendarController {
  constructor(private readonly days: CalendarDays) {}

  @Route('GET /calendar/:year')
  year(@Param('year', { schema: YearOfCalendar }) year: number) {
    return this.days.year(year);
  }
}
