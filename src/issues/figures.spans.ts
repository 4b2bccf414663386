const day = 86_400_000;
/** A period longer than this is told by months. */
const longestInWeeks = 92;

/** Days of a calendar, both included. */
interface Days {
  from: string;
  to: string;
}

/** A period cut into weeks from Monday, or into months if it is long. */
export function spansOf({ from, to }: Days): Days[] {
  const days = (Date.parse(to) - Date.parse(from)) / day + 1;
  const endOf = days > longestInWeeks ? endOfMonth : endOfWeek;
  const spans: Days[] = [];
  for (let start = from; start <= to; ) {
    const end = endOf(start);
    spans.push({ from: start, to: end < to ? end : to });
    start = dayAfter(end);
  }
  return spans;
}

/** The day after one. */
export function dayAfter(date: string): string {
  return dateOf(Date.parse(date) + day);
}

function endOfWeek(date: string): string {
  const weekday = new Date(date).getUTCDay() || 7;
  return dateOf(Date.parse(date) + (7 - weekday) * day);
}

function endOfMonth(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return dateOf(Date.UTC(year, month, 0));
}

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
