import type { DateFact, Draft } from './facts.js';
import { readHan } from './numerals.js';
import { pattern, type Scan } from './scan.js';

const year = '(?:(?:19|20)\\d{2}|[零〇一二三四五六七八九]{4})';
const month = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|正|腊|冬)';
const day = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])';
const moons: Record<string, number> = { 正: 1, 冬: 11, 腊: 12 };

const date = (parts: Partial<DateFact>): Draft[] => [{ type: 'date', ...parts }];
const value = (text: string) => (/^\d/.test(text) ? Number(text) : (moons[text] ?? readHan(text) ?? 0));

/** Dates and weekdays of a Chinese text: year before month before day. */
export function takeChineseDates(scan: Scan): void {
  scan.take(
    /(?:星期|礼拜|周)([一二三四五六日天])(?:(?:-|至|到)(?:星期|礼拜|周)?([一二三四五六日天])(?![一-鿿]?月))?/gu,
    (match) => {
      const push = (which: string): Draft => ({
        type: 'weekday',
        day: '一二三四五六日'.indexOf(which === '天' ? '日' : which) + 1,
      });
      const [whole, first = '', second] = match;
      const to = match.index + whole.length;
      return second
        ? [
            { ...push(first), to: match.index + whole.indexOf(first) + 1 },
            { ...push(second), from: to - 1 },
          ]
        : [push(first)];
    },
  );
  scan.take(/(?<![\d.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])/g, ([, y, , m, d]) => {
    const parts = { y: Number(y), m: Number(m), d: Number(d) };
    return parts.m >= 1 && parts.m <= 12 && parts.d >= 1 && parts.d <= 31 ? date(parts) : undefined;
  });
  scan.take(/([上下])半[年月]/gu, ([, half]) => date({ half: half === '上' ? 1 : 2 }));
  if (/(?:6|sáu) tháng (?:đầu|cuối)|nửa (?:đầu|cuối)/iu.test(scan.peer)) {
    scan.take(/([前后])[6六]个月/gu, ([, half]) => date({ half: half === '前' ? 1 : 2 }));
  }
  takeFull(scan);
  scan.take(
    pattern(
      `(?<![\\d零〇一二三四五六七八九])(?:(${year})年)?,? ?(?:第([一二三四1-4])季度|([一二三四1-4])季度(?!末以))`,
      'gu',
    ),
    ([, y, first, second]) => date({ quarter: value(first ?? second ?? '一'), ...(y && { y: value(y) }) }),
  );
  takeYears(scan);
  takeDays(scan);
}

/** 2024年6月8日, 6月8日, 2024年6月, 农历正月初五. */
function takeFull(scan: Scan): void {
  const form = `(?<moon>农历|阴历|旧历)?(?:(?<year>${year})年(?:\\p{Script=Han}{2}年)?,?)?(?<moon2>农历|阴历|旧历)?(?<![\\d.])(?<month>${month})月份?(?:(?<first>初)?(?<day>${day})(?:(?<mark>[日号])|(?= ?[-至到、]))?)?`;
  scan.take(pattern(form, 'gu'), (match) => {
    const { moon, moon2, year: y, month: m = '', first, day: d, mark } = match.groups ?? {};
    const [whole] = match;
    const lunar = moon || moon2 || first || moons[m];
    const range = d !== undefined && mark === undefined && !lunar;
    if (
      range &&
      !/^ ?(?:-|至|到|、) ?(?:3[01]|[12]\d|0?[1-9])(?:[日号、]|-|至)/.test(scan.left.slice(match.index + whole.length))
    ) {
      return [{ type: 'date', m: value(m), ...(y && { y: value(y) }) }];
    }
    return date({ m: value(m), ...(y && { y: value(y) }), ...(d && { d: value(d) }), ...(lunar && { lunar: true }) });
  });
  scan.take(pattern(`(?:大年|年)?初([一二三四五六七八九十]{1,2})(?![级中步次期])`, 'gu'), ([whole, d = '']) =>
    date({ d: value(d), lunar: true, ...(/^(?:大年|年)/.test(whole) && { m: 1 }) }),
  );
}

function takeYears(scan: Scan): void {
  scan.take(
    pattern(`(?<![\\d零〇一二三四五六七八九])(${year})(?:年)?(?:-|至|到|、|和)(?=${year}年)`, 'gu'),
    ([, y = '']) => date({ y: value(y) }),
  );
  scan.take(pattern(`(?<![\\d零〇一二三四五六七八九])(${year})年(?!代|龄)度?`, 'gu'), ([, y = '']) =>
    date({ y: value(y) }),
  );
}

/** 8日, and the days a list or a range puts before it: 5、6、7日, 1-5日. */
function takeDays(scan: Scan): void {
  scan.take(
    pattern(
      `(?<![\\d.万千百])(?:当|本月|同月)?(${day})(?:日|号(?=前|起|至|到|晚|上午|下午|,|，|。|$))(?!内|以内|之内|期|常|程|均|报|志|元|子|用|本)`,
      'gu',
    ),
    ([, d = '']) => date({ d: value(d) }),
  );
  scan.take(
    pattern(`(?<![\\d.,:万千百])((?:${day}(?: ?(?:[、,至到和与-]|以及) ?)){1,9})(?=\\uE000)`, 'gu'),
    (match) => {
      const [whole] = match;
      const next = match.index + whole.length;
      if (scan.startingAt('date', next)?.d === undefined) return undefined;
      return [...whole.matchAll(pattern(day, 'gu'))].map(({ 0: one, index }) => ({
        type: 'date',
        d: value(one),
        from: match.index + index,
        to: match.index + index + one.length,
      }));
    },
  );
}
