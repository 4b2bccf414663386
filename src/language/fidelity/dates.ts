import type { Language } from '../../contract/basics.js';
import { takeVietnameseDates } from './dates.vi.js';
import { takeChineseDates } from './dates.zh.js';
import type { DateFact, Span, TimeFact, WeekdayFact } from './facts.js';
import type { Scan } from './scan.js';
import { daysInHanoi } from './zones.js';

/** Dates and weekdays of a text, with what a list or a range says only once. */
export function takeDates(scan: Scan, language: Language): void {
  if (language === 'vi') takeVietnameseDates(scan);
  else takeChineseDates(scan);
  inherit(scan, language);
}

/** "từ ngày 5 đến ngày 8/6/2024", 6月5日至8日: Vietnamese says month and year with the last, Chinese with the first. */
function inherit(scan: Scan, language: Language): void {
  const dates = scan.of('date').filter(({ quarter, half }) => (quarter ?? half) === undefined);
  const ordered = language === 'vi' ? dates.toReversed() : dates;
  ordered.forEach((date, at) => {
    const source = ordered[at - 1];
    if (!source || (date.y !== undefined && date.m !== undefined)) return;
    const [first, second] = source.from < date.from ? [source, date] : [date, source];
    const gap = scan.text.slice(first.to, second.from);
    if (gap.length > 24 || /[.;。；\n]/.test(gap)) return;
    if (date.m === undefined && date.d !== undefined && source.m !== undefined && source.d !== undefined) {
      date.m = source.m;
      if (source.lunar) date.lunar = true;
    }
    const joined = /^[\s,，、\uE000]*(?:-|đến|tới|và|hết|ngày|từ|至|到|和|与|及|以及|止|tháng|\(|\)|hoặc|或)?/iu.test(
      gap,
    );
    if (joined && date.y === undefined && date.m !== undefined && source.y !== undefined && source.m !== undefined)
      date.y = source.y;
  });
}

/**
 * The day on a clock in Hanoi where a date is said together with a time: 23:30 in Hanoi on the 8th is 0:30 in Beijing on
 * the 9th, and they are one moment.
 */
export function moveToHanoi(scan: Scan): void {
  const times = scan.of('time');
  for (const date of scan.of('date')) {
    if (date.d === undefined || date.lunar) continue;
    const time = times.find((one) => besides(scan.text, one, date));
    const days = time ? daysInHanoi(time) : 0;
    if (days === 0) continue;
    const moved = new Date(Date.UTC(date.y ?? 2024, (date.m ?? 1) - 1, date.d + days));
    date.d = moved.getUTCDate();
    if (date.m !== undefined) date.m = moved.getUTCMonth() + 1;
    if (date.y !== undefined) date.y = moved.getUTCFullYear();
  }
}

function besides(text: string, time: TimeFact, date: Span): boolean {
  if (Math.max(time.from - date.to, date.from - time.to) >= 30) return false;
  const gap = date.to <= time.from ? text.slice(date.to, time.from) : text.slice(time.to, date.from);
  return (
    !/[.;。；\n]/.test(gap) &&
    /^[\s,，()]*(?:(?:vào )?(?:lúc|hồi|giờ Hà Nội|giờ Bắc Kinh|ngày|当日|当天|北京时间|河内时间|越南时间|的|于|在)[\s,，()]*){0,3}$/iu.test(
      gap,
    )
  );
}

/** A weekday that stands at a full date and is not that date's day. */
export function wrongWeekday(scan: Scan): WeekdayFact | undefined {
  const dates = scan.of('date').filter(({ y, m, d, lunar }) => y && m && d && !lunar);
  return scan.of('weekday').find((weekday) => {
    const date = dates.find((one) => near(scan.text, weekday, one));
    return date !== undefined && dayOf(date) !== weekday.day;
  });
}

function near(text: string, one: Span, other: Span): boolean {
  if (Math.max(other.from - one.to, one.from - other.to) > 8) return false;
  const gap = one.to <= other.from ? text.slice(one.to, other.from) : text.slice(other.to, one.from);
  return !/[;.。；\n-]|đến|至|到|và|和/iu.test(gap);
}

function dayOf({ y = 0, m = 1, d = 1 }: DateFact): number {
  return new Date(Date.UTC(y, m - 1, d)).getUTCDay() || 7;
}
