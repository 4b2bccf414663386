import type { Draft, NumberFact, Strength } from './facts.js';
import { readFigures, readRoman, readVietnamese, startOfRun, viScales, viWord } from './numerals.js';
import { pattern, type Scan } from './scan.js';
import { prefixes, unitNames, units } from './units.js';

const figures = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d])|\d+(?:[.,]\d+)?`;
const notIn = String.raw`(?<![\p{L}\d])`;
const end = String.raw`(?![\p{L}])`;
const step = `(?: ?(?:trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ)${end})`;
const scale = `${step}{0,2}`;
const unit = `(?: ?(?<unit>${unitNames.vi})(?![\\p{L}\\d²³]))?`;

/** Nouns that are counted: a number word before one of them is a number and no part of a saying. */
const nouns: Record<string, string> = {
  times: 'lần|lượt|đợt|chuyến|vòng',
  vehicle: 'xe|chiếc|phương tiện|container|công-te-nơ|toa|đầu kéo|rơ-moóc|rơ moóc|sơ mi',
  person:
    'người|cán bộ|lái xe|tài xế|công dân|đại biểu|thành viên|hành khách|chiến sĩ|nhân viên|đồng chí|ca|trường hợp',
  '': 'đoàn|cửa khẩu|cặp|luồng|làn|lối|bản|mục|điểm|nội dung|vấn đề|vụ|lô|kiện|thùng|bao|tàu|cái|con|bộ|tờ|trang|văn bản|bức|doanh nghiệp|công ty|hộ|thôn|xã|huyện|tỉnh|dự án|công trình|cầu|tuyến|loại|nhóm|tổ|đội|phòng|cơ quan|đơn vị|biện pháp|giải pháp|kiến nghị|đề xuất|ý kiến|bước|giai đoạn|phiên|cuộc|buổi|máy|cổng|kho|bãi|cột|đường dây|hạng mục|tài liệu|hợp đồng|giấy|thửa|căn|ngôi|nhà|mốc',
};
const countedBy: [string, RegExp][] = Object.entries(nouns).map(([name, list]) => [
  name,
  pattern(`^ (?:${list})${end}`, 'iu'),
]);

const drop =
  /(?:trong|hằng|hàng|mỗi|cả|cuối|đầu|giữa|nhiều|các|những|theo|qua|từng|mấy|cùng|sang|vào|đến|tới|từ|vài|hay|tháng|của) $/iu;

/** Numbers of a Vietnamese text, after everything else that has digits was taken. */
export function takeVietnameseNumbers(scan: Scan): void {
  takeShares(scan);
  takeOrdinals(scan);
  scan.take(/(?<!\p{L})km ?(?:số )?(\d{1,4})(?: ?\+ ?(\d{1,3}))?(?![\d.,]\d|\d)/giu, ([, km, metres = '0']) => [
    number(Number(km) * 1000 + Number(metres), 'strong', { numeral: Number(km), unit: 'length' }),
  ]);
  const amount = pattern(
    `${notIn}(?<sign>(?<=^|[ (])-|âm )?(?<figures>${figures})(?:(?<scale>${step}{1,2})(?<half> ?rưỡi${end})?(?<more>(?: \\d{1,3}${step}){0,3}))?(?<range> ?(?:-|đến|tới) ?(?=(?:${figures})))?${unit}(?<after> rưỡi${end})?`,
    'giu',
  );
  scan.take(amount, (match, before) => quantity(match, before, scan.left));
  takeWords(scan);
  scan.take(pattern(`(?<=\\p{L}-?)\\d+`, 'gu'), ([whole]) => [number(Number(whole), 'loose')]);
}

function number(value: number, strength: Strength, more: Partial<NumberFact> = {}): Draft {
  return { type: 'number', value, numeral: value, unit: '', counted: '', strength, ...more };
}

function quantity(match: RegExpExecArray, before: string, source: string): Draft[] {
  const {
    figures: digits = '',
    scale: steps = '',
    half,
    more = '',
    range,
    unit: name,
    after,
    sign,
  } = match.groups ?? {};
  let numeral = readFigures(digits, 'vi') * scaleOf(steps);
  if (half) numeral += scaleOf(steps) / 2;
  if (steps)
    for (const [, part = '', step = ''] of more.matchAll(/(\d+)([^\d]*)/g)) numeral += Number(part) * scaleOf(step);
  const borrowed = range
    ? unitAhead(source.slice(match.index + match[0].length, match.index + match[0].length + 40))
    : undefined;
  if (sign) numeral = -numeral;
  return [
    measured(
      numeral,
      name?.toLowerCase() ?? borrowed?.unit,
      before,
      'strong',
      {
        counted: counted(source.slice(match.index + match[0].length, match.index + match[0].length + 24)),
        ...(after && { numeral: numeral + 0.5 }),
      },
      borrowed?.scale && !steps ? borrowed.scale : 1,
    ),
  ];
}

/** "3-5 tấn": the first of a range has the unit and the scale of the second. */
function unitAhead(text: string): { unit?: string; scale: number } | undefined {
  const match = pattern(`^(?:${figures})(?<scale>${scale})${unit}`, 'iu').exec(text);
  if (!match) return undefined;
  const { scale: steps = '', unit: name } = match.groups ?? {};
  return { ...(name && { unit: name.toLowerCase() }), scale: scaleOf(steps) };
}

function measured(
  numeral: number,
  name: string | undefined,
  before: string,
  strength: Strength,
  more: Partial<NumberFact>,
  times = 1,
): Draft {
  const written = (more.numeral ?? numeral) * times;
  const said = name === undefined ? undefined : units.vi.get(name);
  const sum = prefixes.find(([form]) => form.test(before))?.[1];
  if (!said) return number(written, strength, { ...more, numeral: written, ...(sum && { unit: sum }) });
  return number(exact(written * said.factor), strength, { ...more, numeral: written, unit: said.unit, counted: '' });
}

const exact = (value: number) => Number(value.toPrecision(12));

function scaleOf(words: string): number {
  const steps: Record<string, number> = { ...viScales, trăm: 100, chục: 10 };
  return words
    .toLowerCase()
    .split(' ')
    .reduce((product, word) => product * (steps[word] ?? 1), 1);
}

function counted(after: string): string {
  return countedBy.find(([name, form]) => name !== '' && form.test(after))?.[0] ?? '';
}

/** một phần ba, một nửa, nửa giờ, gấp đôi, gấp 3 lần, 24/24 giờ. */
function takeShares(scan: Scan): void {
  const words = `(?:${viWord})`;
  scan.take(
    pattern(`${notIn}(${words}|\\d+) phần (${words}(?: ${words})?|\\d+)${end}`, 'giu'),
    ([, one = '', whole = '']) => {
      const below = amountOf(whole);
      const above = amountOf(one);
      if (!below || above === undefined || /^(?:trăm|nghìn)/i.test(whole)) return undefined;
      return [number((100 * above) / below, 'strong', { unit: 'ratio' })];
    },
  );
  if (/分之/.test(scan.peer)) {
    scan.take(/(?<![\d/])(\d{1,3})\/(\d{1,3})(?![\d/])/g, ([, above, below]) => [
      number((100 * Number(above)) / Number(below), 'strong', { unit: 'ratio' }),
    ]);
  }
  scan.take(/(?<!\p{L})24\/(?:24|7)(?: ?(?:giờ|h)(?!\p{L}))?/giu, () => [
    number(1440, 'soft', { numeral: 24, unit: 'minute' }),
  ]);
  scan.take(
    pattern(`${notIn}nửa (giờ|tiếng|ngày|tháng|năm|đầu năm|cuối năm)(?: đồng hồ)?${end}`, 'giu'),
    ([, name = '']) => {
      const half = units.vi.get(name.replace(/(?:đầu|cuối) /, '').toLowerCase()) ?? { unit: '', factor: 1 };
      return [number(half.factor / 2, 'strong', { numeral: 0.5, unit: half.unit })];
    },
  );
  scan.take(pattern(`${notIn}(?:một nửa|nửa|phân nửa)${end}`, 'giu'), () => [number(50, 'soft', { unit: 'ratio' })]);
  scan.take(pattern(`${notIn}gấp (đôi|rưỡi)${end}(?: lần${end})?`, 'giu'), ([, how]) => [
    number(how === 'đôi' ? 2 : 1.5, 'strong', { unit: 'multiple' }),
  ]);
  scan.take(
    pattern(`${notIn}gấp (?:khoảng |hơn |gần )?(${figures}|${words}(?: ${words}){0,3}) lần( rưỡi)?${end}`, 'giu'),
    ([, much = '', half]) => {
      const value = amountOf(much);
      return value === undefined ? undefined : [number(value + (half ? 0.5 : 0), 'strong', { unit: 'multiple' })];
    },
  );
}

function amountOf(text: string): number | undefined {
  return /^\d/.test(text) ? readFigures(text, 'vi') : readVietnamese(text.toLowerCase().split(' '));
}

/** lần thứ ba, thứ 5, lần đầu tiên, số II, Chương IV. */
function takeOrdinals(scan: Scan): void {
  const place = (value: number | undefined, strength: Strength = 'strong') =>
    value === undefined ? undefined : [number(value, strength, { ordinal: true })];
  scan.take(
    pattern(`${notIn}thứ (\\d+|nhất|nhì|(?:${viWord})(?: (?:${viWord})){0,3})${end}`, 'giu'),
    ([, which = '']) => {
      if (/^nh[ấì]/i.test(which)) return place(/^nhì/i.test(which) ? 2 : 1, 'soft');
      if (/^\d/.test(which)) return place(Number(which));
      const value = startOfRun(which.toLowerCase().split(' '))?.value;
      return place(value, value !== undefined && value < 3 ? 'soft' : 'strong');
    },
  );
  scan.take(pattern(`${notIn}lần (\\d{1,3})${end}`, 'giu'), ([, which]) => place(Number(which)));
  scan.take(pattern(`${notIn}(?:lần đầu tiên|lần đầu|đầu tiên)${end}`, 'giu'), () => place(1, 'soft'));
  scan.take(
    /(?<=(?<!\p{L})(?:số|quý|chương|khóa|khoá|giai đoạn|phần|mục|phụ lục|kỳ|đợt|cấp|loại|hạng|nhóm) )[IVX]{1,6}(?![\p{L}\d])/giu,
    ([which]) => place(readRoman(which)),
  );
}

/** Number words: before a unit or a counted noun they are numbers, elsewhere only an echo of one. */
function takeWords(scan: Scan): void {
  scan.take(pattern(`${notIn}(?:${viWord})${end}(?: (?:${viWord})${end}){0,14}`, 'giu'), (match, before) => {
    const [whole] = match;
    const words = whole.toLowerCase().split(' ');
    // "ba năm", "mười năm" are years; a leading "năm" before a number is the word for year.
    const year = words.findIndex(
      (word, at) => at > 0 && word === 'năm' && !/^(?:linh|lẻ|phẩy|phảy)$/.test(words[at - 1] ?? ''),
    );
    const start = startOfRun(year > 0 ? words.slice(0, year) : words);
    const run = words.slice(0, start?.length ?? 0);
    const value = start?.value;
    const text = scan.left.slice(match.index + run.join(' ').length, match.index + run.join(' ').length + 30);
    if (value === undefined || value === 0) return undefined;
    const to = match.index + run.join(' ').length;
    const lone = run.length === 1;
    if (lone && (/^(?:tư|không|mười)$/.test(whole) ? drop.test(before) : run[0] === 'năm' && drop.test(before)))
      return [number(value, 'loose')];
    if (/(?:vài|mấy|dăm) $/iu.test(before)) return [number(value, 'loose')];
    const unitSaid = pattern(
      `^(?:${year === run.length ? ' năm' : ` (?<unit>${unitNames.vi})(?![\\p{L}\\d])`})(?<half> rưỡi${end})?`,
      'iu',
    ).exec(text);
    if (unitSaid && !(lone && /^ (?:khối|độ|quý|đ|h|hôm|cân|v|m|l|g)(?!\p{L})/iu.test(text))) {
      const name = year === run.length ? 'năm' : (unitSaid.groups?.unit ?? '').toLowerCase();
      const half = unitSaid.groups?.half ? 0.5 : 0;
      return [
        {
          ...measured(value + half, name, before, value === 1 && !half ? 'soft' : 'strong', {}),
          to: to + unitSaid[0].length,
        },
      ];
    }
    const noun = countedBy.find(([, form]) => form.test(text));
    if (lone && !noun) return [number(value, 'loose')];
    return [{ ...number(value, value > 2 ? 'strong' : 'soft', { counted: noun?.[0] ?? '' }), to }];
  });
}
