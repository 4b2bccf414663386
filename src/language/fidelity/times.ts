import type { Language } from '../../contract/basics.js';
import type { Draft, TimeFact } from './facts.js';
import { readHan, readVietnamese } from './numerals.js';
import { pattern, type Scan } from './scan.js';

/** "2 giờ chiều", 晚上8点: what the part of the day adds to the hour. */
function hourOf(hour: number, part: string): number {
  if (hour > 12 || hour === 0) return hour;
  if (/^(?:sáng|rạng sáng|sớm|凌晨|清晨|早|上午)/u.test(part)) return hour === 12 && part !== '上午' ? 0 : hour; // 上午12点 is noon.
  if (/^(?:trưa|中午|正午)/u.test(part)) return hour < 4 ? hour + 12 : hour;
  if (/^(?:chiều|下午|午后|傍晚)/u.test(part)) return hour < 12 ? hour + 12 : hour;
  if (/^(?:tối|đêm|khuya|晚|夜|深夜|午夜)/u.test(part)) return hour === 12 ? 24 : hour < 5 ? hour : hour + 12;
  return hour;
}

/** A time of day as it stands, or nothing when no clock shows it. */
function clock(hour: number, minute: number, part = '', more: Partial<TimeFact> = {}): Draft[] | undefined {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  return [{ type: 'time', minutes: hourOf(hour, part) * 60 + minute, ...(part && { part }), ...more }];
}

const viHour = '(?:mười (?:một|hai)|mười|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)';
const viMinute =
  '(?:(?:mười|hai mươi|ba mươi|bốn mươi|năm mươi)(?: (?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín))?)';
const viPart = '(?: ?(?:buổi |rạng )?(?<part>sáng|trưa|chiều|tối|đêm|khuya)(?!\\p{L}))?';
const minuteEnds = String.raw`(?=\s*(?:$|[.,;:()\uE000-]|giờ|sáng|trưa|chiều|tối|đêm|ngày|đến|tới|thứ|và|theo|hằng|hàng|mỗi))`;

/** The part of the day said before: "chiều 8/6 lúc 2 giờ". */
const viPartBefore =
  /(?<!\p{L})(?:buổi )?(sáng|trưa|chiều|tối|đêm)(?: (?:nay|mai|qua|kia))?(?:,? ?(?:ngày )?[\uE000\d/]{1,10})?,? ?(?:vào )?(?:lúc|hồi|từ)? ?$/iu;
const viSpanBefore =
  /(?:trong|kéo dài|suốt|mất|thêm|tối đa|tối thiểu|mỗi|tăng|giảm|muộn|chậm|sớm hơn|tổng cộng|liên tục|vòng|dài|chờ|rút ngắn|cách|sau|trước|quá|hơn|khoảng)(?: (?:vòng|khoảng|thời gian|hơn|gần))? $/iu;
const viClockBefore = /(?:lúc|hồi|vào|từ|trước|sau|đến|tới) $/iu;

function takeVietnameseTimes(scan: Scan): void {
  const partOf = (part: string | undefined, before: string) =>
    (part ?? viPartBefore.exec(before)?.[1] ?? '').toLowerCase();
  scan.take(
    /(?<![\d.,/]|\d:)(\d{1,2}):(\d{2})(?::\d{2})?(?:h(?!\p{L}))?(?!\d)(?: ?(?:buổi )?(?<part>sáng|trưa|chiều|tối|đêm)(?!\p{L}))?/giu,
    (match, before) => clock(Number(match[1]), Number(match[2]), partOf(match.groups?.part, before)),
  );
  const figures = pattern(
    `(?<![\\p{L}\\d.,/]|\\d:)(?<hour>\\d{1,2}) ?(?:h|g|giờ)(?!\\p{L})(?: ?(?<minute>\\d{1,2}) ?(?:'|phút|ph|p)(?!\\p{L})|(?<tight>\\d{2})(?!\\d)|(?<half> ?rưỡi)(?!\\p{L})| kém (?<less>\\d{1,2})(?: ?(?:'|phút))?| (?<loose>\\d{2})(?!\\d)${minuteEnds})?(?! đồng hồ| làm việc)${viPart}`,
    'giu',
  );
  scan.take(figures, (match, before) => {
    const { hour, minute, tight, half, less, loose, part } = match.groups ?? {};
    const [whole] = match;
    const said = partOf(part, before);
    if (!said && viSpanBefore.test(before) && !viClockBefore.test(before)) return undefined;
    const minutes = half ? 30 : Number(minute ?? tight ?? loose ?? 0);
    const exact = said !== '' || tight !== undefined || loose !== undefined || less !== undefined;
    return clock(
      Number(hour) - (less ? 1 : 0),
      less ? 60 - Number(less) : minutes,
      said,
      exact || /lúc $/iu.test(before) || /^\d{1,2}h\d/.test(whole) ? {} : { orSpan: true },
    );
  });
  const words = pattern(
    `(?<!\\p{L})(?<hour>${viHour}) giờ(?!\\p{L})(?: (?<kém>kém )?(?<minute>${viMinute}|rưỡi)(?!\\p{L})(?: phút)?)?(?! đồng hồ| làm việc)${viPart}`.replaceAll(
      'kém>',
      'less>',
    ),
    'giu',
  );
  scan.take(words, (match, before) => {
    const { hour = '', minute = '', less, part } = match.groups ?? {};
    const said = partOf(part, before);
    if (!said && !/(?:lúc|hồi|vào|từ|trước|đến|tới) $/iu.test(before)) return undefined;
    const value = readVietnamese(hour.toLowerCase().split(' ')) ?? 0;
    const minutes = /^rưỡi$/iu.test(minute)
      ? 30
      : minute === ''
        ? 0
        : (readVietnamese(minute.toLowerCase().split(' ')) ?? 0);
    return clock(value - (less ? 1 : 0), less ? 60 - minutes : minutes, said, said ? {} : { orSpan: true });
  });
  // "8-10h", "từ 8 đến 10 giờ": the hour that leaves its word to the next.
  scan.take(/(?<![\p{L}\d.,/-]|\d:)(\d{1,2}) ?(?:-|đến|tới) ?(?=\uE000)/giu, (match) => {
    const next = scan.startingAt('time', match.index + match[0].length);
    return next
      ? clock(Number(match[1]), 0, '', { to: match.index + match[1]!.length, ...(next.orSpan && { orSpan: true }) })
      : undefined;
  });
}

const zhPart =
  '(?<part>凌晨|清晨|早上|早晨|早|上午|中午|正午|午后|下午|傍晚|晚上|晚间|晚|夜间|夜里|深夜|午夜)?(?:的)?[ ,，]?';
const zhHour = '(?:二十[一二三四]?|十[一二三四五六七八九]?|[零〇一二两三四五六七八九])';
const zhMinute = '(?:[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]|[一二三四五六七八九])';
/** 三点意见 are three points, 三点五吨 is a decimal. */
const noClock =
  '(?!间|候|期|常|段|代|任|效|而|事|务|分之|[意建要内理共原想说体看措希][见议求容由识因法明会法施望]|以[上下])';

function takeChineseTimes(scan: Scan): void {
  scan.take(pattern(`${zhPart}(?<![\\d.,/]|\\d:)(\\d{1,2}):(\\d{2})(?::\\d{2})?(?!\\d)`, 'gu'), (match) =>
    clock(Number(match[2]), Number(match[3]), match.groups?.part),
  );
  const minutes = `(?:(?<minute>\\d{1,2}|${zhMinute})分(?!之|钟之)|(?<half>半)|(?<quarter>[一三])刻|整|(?<loose>\\d{2}(?!\\d)|(?:[二三四五]?十[一二三四五六七八九]?)(?![一-鿿]?[吨个辆]))(?=$|[^\\d.%万亿吨个辆名]))?`;
  scan.take(
    pattern(
      `${zhPart}(?<![\\d.,/小第分之零〇一二两三四五六七八九十百千万]|\\d:)(?<hour>\\d{1,2}|${zhHour})(?:时|点钟?)${noClock}(?:${minutes})(?<rest>[零〇一二三四五六七八九])?`,
      'gu',
    ),
    (match) => {
      const { part, hour = '', minute, half, quarter, loose, rest } = match.groups ?? {};
      if (rest !== undefined && minute === undefined) return undefined;
      const value = (text: string) => (/^\d/.test(text) ? Number(text) : (readHan(text) ?? 99));
      const past = half
        ? 30
        : quarter
          ? quarter === '一'
            ? 15
            : 45
          : minute
            ? value(minute)
            : loose
              ? value(loose)
              : 0;
      return clock(value(hour), past, part);
    },
  );
  scan.take(pattern(`${zhPart}(?<![\\d.,/-]|\\d:)(\\d{1,2}) ?(?:-|至|到) ?(?=\\uE000)`, 'gu'), (match) => {
    const next = scan.startingAt('time', match.index + match[0].length);
    return next && /^(?:[^:]*[时点])/.test(scan.text.slice(next.from, next.to))
      ? clock(Number(match[2]), 0, match.groups?.part)
      : undefined;
  });
}

/** Times of day of a text, with ranges that say the part of the day once. */
export function takeTimes(scan: Scan, language: Language): void {
  if (language === 'vi') takeVietnameseTimes(scan);
  else takeChineseTimes(scan);
  const times = scan.of('time');
  times.forEach((time, at) => {
    const next = times[at + 1];
    if (!next || !/^[ ,]*(?:-|đến|tới|至|到)[ ]*$/iu.test(scan.text.slice(time.to, next.from))) return;
    if (!time.part && next.part && time.minutes <= 720) {
      const later = hourOf(Math.floor(time.minutes / 60), next.part) * 60 + (time.minutes % 60);
      if (later < next.minutes) time.minutes = later;
    } else if (
      time.part &&
      !next.part &&
      next.minutes < time.minutes &&
      next.minutes + 720 > time.minutes &&
      next.minutes < 720
    ) {
      next.minutes += 720;
    }
  });
}
