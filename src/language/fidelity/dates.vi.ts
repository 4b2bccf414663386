import type { DateFact, Draft } from './facts.js';
import { readRoman, readVietnamese, viWord } from './numerals.js';
import { pattern, type Scan } from './scan.js';

const day = '(?:0?[1-9]|[12]\\d|3[01])(?!\\d)';
const monthFigures = '(?:0?[1-9]|1[0-2])(?!\\d)';
const months: Record<string, number> = {
  giêng: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
  chạp: 12,
};
const monthName = 'giêng|chạp|mười một|mười hai|mười|hai|ba|tư|năm|sáu|bảy|tám|chín';
const end = '(?!\\p{L})';
const lunarMark = '(?<lunar> ?(?:năm [^\\s,.;()]+ [^\\s,.;()]+ )?\\(?(?:âm lịch|ÂL)\\)?|(?: [Tt]ết)(?!\\p{L}))?';
const weekdays = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

const date = (parts: Partial<DateFact>): Draft[] => [{ type: 'date', ...parts }];

/** Dates and weekdays of a Vietnamese text: day before month. */
export function takeVietnameseDates(scan: Scan): void {
  takeWeekdays(scan);
  scan.take(/(?<![\d./-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g, ([, y, m, d]) =>
    valid({ y: Number(y), m: Number(m), d: Number(d) }),
  );
  scan.take(
    pattern(`(?<![\\d./,]|\\d-(?=\\d+-))(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|(?<=/)\\d{2}(?!\\d))(?![\\d/])`, 'gu'),
    ([, d, , m, y = '']) => valid({ d: Number(d), m: Number(m), y: y.length === 2 ? 2000 + Number(y) : Number(y) }),
  );
  scan.take(/(?<!\p{L})(?:nửa|(?:6|sáu) tháng) (đầu|cuối)(?= (?:của )?(?:năm|tháng)(?!\p{L}))/giu, ([, half = '']) =>
    date({ half: half.toLowerCase() === 'đầu' ? 1 : 2 }),
  );
  takeWritten(scan);
  takeShort(scan);
  const quarter = `(?<!\\p{L})quý (IV|I{1,3}|[1-4]|một|hai|ba|bốn|nhất)${end}(?: ?(?:/|-|,? ?năm) ?(\\d{4}))?`;
  scan.take(pattern(quarter, 'giu'), ([, which = '', y]) => {
    const value = /^\d/.test(which)
      ? Number(which)
      : /^[iv]+$/i.test(which)
        ? readRoman(which)
        : readVietnamese([which.toLowerCase()]);
    return date({ quarter: value ?? 1, ...(y && { y: Number(y) }) });
  });
  takeMonths(scan);
  takeYears(scan);
  const more = `(?:(?:,| và| đến| tới| -|-) ?(?:ngày )?${day}(?! ?[\\p{L}%:]))`;
  scan.take(
    pattern(`(?<!\\p{L})(?:ngày|mùng|mồng|hôm) (?<days>${day}${more}{0,9})(?! ?(?:phút|%|:))`, 'giu'),
    (match) => {
      const { days = '' } = match.groups ?? {};
      const start = match.index + match[0].length - days.length;
      const lunar = /^m[ùồ]ng/iu.test(match[0]) ? { lunar: true } : {};
      return [...days.matchAll(/\d+/g)].map(({ 0: one, index }) => ({
        type: 'date',
        d: Number(one),
        ...lunar,
        from: start + index,
        to: start + index + one.length,
      }));
    },
  );
}

function valid(parts: { y?: number; m: number; d: number }): Draft[] | undefined {
  return parts.m >= 1 && parts.m <= 12 && parts.d >= 1 && parts.d <= 31 ? date(parts) : undefined;
}

/** ngày 8 tháng 6 năm 2024, mùng 5 tháng Giêng, ngày mười lăm tháng sáu, 5-8 tháng 6. */
function takeWritten(scan: Scan): void {
  const words = `(?:${viWord})(?: (?:${viWord})){0,2}`;
  const form = `(?<!\\p{L})(?:(?<word>ngày|mùng|mồng|rằm) ?)?(?<day>(?<![\\d.,/])${day}|(?<=(?:ngày|mùng|mồng) )${words}|(?<=rằm ))(?:,? )?tháng (?<month>${monthFigures}|(?:${monthName})${end})(?:[,/ -]{0,2}(?:năm )?(?<year>\\d{4})(?!\\d))?${lunarMark}`;
  scan.take(pattern(form, 'giu'), (match) => {
    const { word = '', day: which = '', month = '', year, lunar } = match.groups ?? {};
    const d = /^rằm/iu.test(word)
      ? 15
      : /^\d/.test(which)
        ? Number(which)
        : readVietnamese(which.trim().toLowerCase().split(' '));
    if (!d || d > 31) return undefined;
    const m = /^\d/.test(month) ? Number(month) : months[month.toLowerCase()];
    const moon =
      lunar ||
      /giêng|chạp/iu.test(month) ||
      (/^rằm|^m[ùồ]ng/iu.test(word) && d <= 15 && /tháng (?:giêng|chạp)/iu.test(match[0]));
    return date({ d, ...(m && { m }), ...(year && { y: Number(year) }), ...(moon && { lunar: true }) });
  });
  scan.take(pattern(`(?<!\\p{L})(?:mùng|mồng) (\\d{1,2}|${words}) [Tt]ết${end}`, 'giu'), ([, which = '']) => {
    const d = /^\d/.test(which) ? Number(which) : readVietnamese(which.toLowerCase().split(' '));
    return d ? date({ d, m: 1, lunar: true }) : undefined;
  });
}

/** 8/6, and the days a list or a range puts before it. */
function takeShort(scan: Scan): void {
  scan.take(/(?<![\d./,:])(\d{1,2})\/(\d{1,2})(?![\d/]|[.,]\d)/g, ([, d, m], before) => {
    const share = /分之/.test(scan.peer) && !/(?:ngày|sáng|chiều|tối|từ|đến) $/iu.test(before);
    return share ? undefined : valid({ d: Number(d), m: Number(m) });
  });
  scan.take(/(?<![\d.,/:])(\d{1,2})[/-](\d{4})(?![\d/])/g, ([, m, y]) =>
    Number(m) >= 1 && Number(m) <= 12 && Number(y) > 1900 && Number(y) < 2100
      ? date({ m: Number(m), y: Number(y) })
      : undefined,
  );
  scan.take(
    pattern(
      `(?<=(?:ngày|từ|,|và|\\() ?)(?<days>${day}(?: ?(?:,|-|và|đến|tới|đến hết) ?(?:ngày )?${day}){0,8}) ?(?:,|-|và|đến|tới|đến hết) ?(?:ngày )?(?=\\uE000)|(?<![\\d.,/\\p{L}])(?<one>${day}) ?- ?(?=\\uE000)`,
      'giu',
    ),
    (match) => {
      const { days, one = '' } = match.groups ?? {};
      const next = match.index + match[0].length;
      if (scan.startingAt('date', next)?.d === undefined) return undefined;
      const list = days ?? one;
      return [...list.matchAll(/\d+/g)].map(({ 0: number, index }) => ({
        type: 'date',
        d: Number(number),
        from: match.index + index,
        to: match.index + index + number.length,
      }));
    },
  );
}

function takeMonths(scan: Scan): void {
  const year = '(?: ?/ ?|-| năm |, ?năm | )';
  scan.take(
    pattern(
      `(?<!\\p{L})tháng (?<month>${monthFigures}|(?:${monthName})${end})(?:${year}(?<year>\\d{4})(?!\\d))?${lunarMark}`,
      'giu',
    ),
    (match, before) => {
      const { month = '', year: y, lunar } = match.groups ?? {};
      if (/\d $/.test(before) && !/^\d/.test(month)) return undefined;
      const m = /^\d/.test(month) ? Number(month) : months[month.toLowerCase()];
      return date({
        ...(m && { m }),
        ...(y && { y: Number(y) }),
        ...((lunar || /giêng|chạp/iu.test(month)) && { lunar: true }),
      });
    },
  );
  scan.take(/(?<![\d.,/:-])(\d{1,2}) ?(?:-|đến|tới) ?(?=\uE000)/giu, (match) => {
    const next = scan.startingAt('date', match.index + match[0].length);
    return next && next.d === undefined && next.m !== undefined && Number(match[1]) <= 12
      ? date({ m: Number(match[1]) })
      : undefined;
  });
}

function takeYears(scan: Scan): void {
  scan.take(
    /(?<=(?<!\p{L})(?:năm|giai đoạn|niên khóa|nhiệm kỳ|các năm) )((?:19|20)\d{2})(?: ?(?:-|,|và|đến|tới) ?(?:năm )?((?:19|20)\d{2}))?(?![\d.]\d|\d)/giu,
    (match) => {
      const [whole, first = '', second] = match;
      return [first, ...(second ? [second] : [])].map((y) => {
        const from = match.index + (y === first && y !== second ? 0 : whole.lastIndexOf(y));
        return { type: 'date', y: Number(y), from, to: from + 4 };
      });
    },
  );
}

/** thứ Hai to thứ Bảy, Chủ nhật; "thứ hai" behind a noun is an ordinal, unless the other text has a weekday. */
function takeWeekdays(scan: Scan): void {
  const peer = /星期|周[一二三四五六日天]|礼拜/.test(scan.peer);
  const push = (which: string): Draft => ({
    type: 'weekday',
    day: /^\d/.test(which) ? Number(which) - 1 : weekdays.indexOf(which.toLowerCase()) + 1,
  });
  scan.take(
    /(?<!\p{L})thứ ([2-7](?!\d)|hai|ba|tư|năm|sáu|bảy)(?!\p{L})(?: ?(?:-|đến|tới) ?(?:thứ )?([2-7](?!\d)|hai|ba|tư|năm|sáu|bảy)(?!\p{L}))?/giu,
    (match, before) => {
      const [whole, first = '', second] = match;
      const behindNoun =
        /(?:lần|phiên|kỳ|khóa|khoá|đợt|bên|nước|vòng|bước|cuộc|người|điểm|đoàn|hội đàm|số|giai đoạn|xe|cầu|điều|mục|ý|lô|buổi|hội nghị) $/iu.test(
          before,
        );
      const capital = /thứ \p{Lu}/u.test(whole);
      const followed = /^,? ?(?:\(|ngày|\uE000|hằng tuần|hàng tuần|tuần)/u.test(
        scan.left.slice(match.index + whole.length).slice(0, 14),
      );
      if (
        behindNoun ||
        (!capital && !followed && !peer && !/(?:vào|sáng|chiều|tối|từ|đến|mỗi|ngày|trưa) $/iu.test(before))
      )
        return undefined;
      const to = match.index + whole.length;
      return second
        ? [
            { ...push(first), to: match.index + 4 + first.length },
            { ...push(second), from: to - second.length },
          ]
        : [push(first)];
    },
  );
  scan.take(/(?<!\p{L})(?:Chủ nhật|Chúa nhật)(?!\p{L})|(?<!\p{L})CN(?=,? ?(?:ngày|\())/giu, () => [
    { type: 'weekday', day: 7 },
  ]);
}
