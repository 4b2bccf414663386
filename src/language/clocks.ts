import type { Language, Side } from '../contract/basics.js';

/** A side's clock at some moment: `time` is `14:32`, `date` is `2026-11-26`. */
export interface ClockFace {
  zone: Side;
  time: string;
  date: string;
}

/** One moment on both clocks, the reader's first. Where the dates differ, both must be shown. */
export interface TwoClocks {
  own: ClockFace;
  other: ClockFace;
  sameDay: boolean;
}

/** Whose clock comes first is a matter of the side, in what words it is said of the language. */
export interface Reader {
  language: Language;
  side: Side;
}

/** The zones of the two clocks, for calendars and exports that ask for a name. */
export const zones = { vn: 'Asia/Ho_Chi_Minh', cn: 'Asia/Shanghai' } as const satisfies Record<Side, string>;

// Neither country has moved its clocks since 1991, so plain sums are right and a hundred times faster than Intl;
// a test compares them with Intl.
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const offset: Record<Side, number> = { vn: 7 * hour, cn: 8 * hour };

const facing: Record<Side, Side> = { vn: 'cn', cn: 'vn' };

const words = {
  vi: {
    short: { vn: 'HN', cn: 'BK' },
    place: { vn: 'Hà Nội', cn: 'Bắc Kinh' },
    name: { vn: 'giờ Hà Nội', cn: 'giờ Bắc Kinh' },
    weekdays: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  },
  zh: {
    short: { vn: '河内', cn: '北京' },
    place: { vn: '河内', cn: '北京' },
    name: { vn: '河内时间', cn: '北京时间' },
    weekdays: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  },
} as const satisfies Record<Language, unknown>;

const two = (value: number): string => String(value).padStart(2, '0');

/** The side across the border. */
export function otherSide(side: Side): Side {
  return facing[side];
}

/** The side whose clock a reader without a side of their own (the operator) sees first. */
export function homeSide(language: Language): Side {
  return language === 'vi' ? 'vn' : 'cn';
}

/** The language a side's people read unless they chose another. */
export function homeLanguage(side: Side): Language {
  return side === 'vn' ? 'vi' : 'zh';
}

/** The clock of one side at an instant. */
export function clockOf(instant: string, side: Side): ClockFace {
  const local = new Date(Date.parse(instant) + offset[side]).toISOString();
  return { zone: side, time: local.slice(11, 16), date: local.slice(0, 10) };
}

/** An instant on both clocks, the reader's own first. */
export function twoClocks(instant: string, side: Side): TwoClocks {
  const own = clockOf(instant, side);
  const other = clockOf(instant, facing[side]);
  return { own, other, sameDay: own.date === other.date };
}

/** The calendar day an instant falls on for a side: what lists are grouped by. */
export function dayKey(instant: string, side: Side): string {
  return clockOf(instant, side).date;
}

/** The instant at which a side's clock shows this day and time: what a date and time picker hands in. */
export function instantOf(date: string, time: string, side: Side): string {
  return new Date(Date.parse(`${date}T${time}:00.000Z`) - offset[side]).toISOString();
}

/** A wall time read from one side's clock, on a clock of choice; `days` says how many midnights lie between. */
export function wallTime(time: string, from: Side, to: Side): { time: string; days: number } {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const moved = hours * hour + minutes * minute + offset[to] - offset[from];
  const left = (moved + day) % day;
  return { time: `${two(Math.floor(left / hour))}:${two((left % hour) / minute)}`, days: Math.floor(moved / day) };
}

/** The label behind a time in narrow places: HN and BK, 河内 and 北京. */
export function zoneLabel(zone: Side, language: Language): string {
  return words[language].short[zone];
}

/** The label in running text: giờ Hà Nội, 北京时间. */
export function zoneName(zone: Side, language: Language): string {
  return words[language].name[zone];
}

/** A date in digits: 26/11/2026 (days below ten and the first two months with a zero), 2026年11月26日. */
export function shortDate(date: string, language: Language): string {
  const [year, month, dayOfMonth] = dateParts(date);
  if (language === 'zh') return `${year}年${month}月${dayOfMonth}日`;
  return `${two(dayOfMonth)}/${month < 3 ? two(month) : month}/${year}`;
}

/** A date as documents write it after the word "ngày": 08 tháng 6 năm 2024; in Chinese 2024年6月8日. */
export function dateInWords(date: string, language: Language): string {
  const [year, month, dayOfMonth] = dateParts(date);
  if (language === 'zh') return shortDate(date, language);
  return `${two(dayOfMonth)} tháng ${month < 3 ? two(month) : month} năm ${year}`;
}

/** A date as documents write it: ngày 08 tháng 6 năm 2024, 2024年6月8日. */
export function officialDate(date: string, language: Language): string {
  return language === 'vi' ? `ngày ${dateInWords(date, language)}` : dateInWords(date, language);
}

/** The heading over a day: Thứ Năm, 26/11/2026 and 2026年11月26日 星期四. */
export function dayHeading(date: string, language: Language): string {
  const weekday = words[language].weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  return language === 'zh' ? `${shortDate(date, language)} ${weekday}` : `${weekday}, ${shortDate(date, language)}`;
}

/** Both times in one line: 14:32 HN / 15:32 BK; with both dates where they differ. */
export function clocksText(instant: string, reader: Reader): string {
  const { own, other, sameDay } = twoClocks(instant, reader.side);
  const say = ({ time, zone, date }: ClockFace) =>
    `${time} ${zoneLabel(zone, reader.language)}${sameDay ? '' : ` ${dayAndMonth(date, reader.language)}`}`;
  return `${say(own)} / ${say(other)}`;
}

/** Date and both times in one line; where the dates differ each time carries its own. */
export function dateAndClocksText(instant: string, reader: Reader): string {
  const { own, other, sameDay } = twoClocks(instant, reader.side);
  const { language } = reader;
  const dated = ({ date, time, zone }: ClockFace) =>
    `${shortDate(date, language)} ${time} ${zoneLabel(zone, language)}`;
  return `${dated(own)} / ${sameDay ? `${other.time} ${zoneLabel(other.zone, language)}` : dated(other)}`;
}

/** Both times as a screen reader says them: 16 giờ Hà Nội, 17 giờ Bắc Kinh. */
export function spokenClocks(instant: string, reader: Reader): string {
  const { own, other, sameDay } = twoClocks(instant, reader.side);
  const { language } = reader;
  const say = ({ time, zone, date }: ClockFace) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const place = words[language].place[zone];
    const when = sameDay ? '' : dayAndMonth(date, language);
    if (language === 'zh') return `${place}${when}${hours}点${minutes ? `${two(minutes)}分` : ''}`;
    return `${hours} giờ${minutes ? ` ${two(minutes)} phút` : ''} ${place}${when && ` ngày ${when}`}`;
  };
  return language === 'zh' ? `${say(own)}，${say(other)}` : `${say(own)}, ${say(other)}`;
}

/** How long ago, for what is younger than seven days; older things show their date, so `undefined`. */
export function age(instant: string, now: string, language: Language): string | undefined {
  const passed = Date.parse(now) - Date.parse(instant);
  if (passed >= 7 * day || passed < -minute) return undefined;
  const vi = language === 'vi';
  if (passed < minute) return vi ? 'vừa xong' : '刚刚';
  if (passed < hour) return `${Math.floor(passed / minute)}${vi ? ' phút trước' : '分钟前'}`;
  if (passed < day) return `${Math.floor(passed / hour)}${vi ? ' giờ trước' : '小时前'}`;
  return `${Math.floor(passed / day)}${vi ? ' ngày trước' : '天前'}`;
}

function dayAndMonth(date: string, language: Language): string {
  const [, month, dayOfMonth] = dateParts(date);
  return language === 'zh' ? `${month}月${dayOfMonth}日` : `${two(dayOfMonth)}/${month < 3 ? two(month) : month}`;
}

function dateParts(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  return [year, month, dayOfMonth];
}
