/** The month a day lies in: `2026-11` of `2026-11-26`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The month so many months later. */
export function monthAfter(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** The weeks that touch a month, each from Monday to Sunday, as both countries count them. */
export function weeksOf(month: string): string[][] {
  const day = new Date(`${month}-01T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  const weeks: string[][] = [];
  do {
    const week: string[] = [];
    for (let count = 0; count < 7; count++) {
      week.push(day.toISOString().slice(0, 10));
      day.setUTCDate(day.getUTCDate() + 1);
    }
    weeks.push(week);
  } while (day.toISOString().slice(0, 7) <= month);
  return weeks;
}
