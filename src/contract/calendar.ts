import { z } from 'zod';
import { Label } from './issue-fields.js';

const Day = z.iso.date();

/** A working day of the week on which a country rests, with the reason. */
export const DayOff = z.strictObject({ day: Day, name: Label });
export type DayOff = z.infer<typeof DayOff>;

/** One country's year, as far as it differs from weeks of five working days. */
export const CountryYear = z.strictObject({
  /** `false`: the country's plan for this year is not known here; then only weekends are days off. */
  published: z.boolean(),
  daysOff: z.array(DayOff),
  /** Days of a weekend that are worked in place of another. */
  workingDays: z.array(Day),
  sources: z.array(z.string()),
});
export type CountryYear = z.infer<typeof CountryYear>;

/** The working days of both countries in one year. */
export const CalendarYear = z.strictObject({ year: z.int(), vn: CountryYear, cn: CountryYear });
export type CalendarYear = z.infer<typeof CalendarYear>;

/** Years of which anything could be known. */
export const YearOfCalendar = z.coerce.number().int().min(2000).max(2100);
