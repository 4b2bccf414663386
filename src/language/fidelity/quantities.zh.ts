import type { Draft, NumberFact, Strength } from './facts.js';
import { hanScales, hanSigns, readFigures, readHan, readHanDecimals } from './numerals.js';
import { pattern, type Scan } from './scan.js';
import { prefixes, unitNames, units } from './units.js';

const figures = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?(?:,\d{1,2}(?!\d))?`;
const step = '(?: ?(?:[十百千]?万亿|[十百千]?亿|[十百千]?万|百(?!分)|千(?![克米瓦伏卡赫])))';
const han = `[${hanSigns}]`;
const unit = `(?: ?个?(?:标准)?(?<unit>${unitNames.zh})(?![A-Za-z]))`;

/** Words that begin like a unit or a measure word and are none. */
const notMeasured =
  /^(?:日[常程均报志元子用本期前]|天然|天气|周边|周围|周密|年度|年代|月份|月台|成立|成员|成果|成功|成为|成效|里程|米饭|度假|升级|升格|块头|元旦|元首|倍增|盾牌|[个]?(?:人|别|体|性)|部[分门署队委]|次[性要序日于]|位[置于]|名[称单义]|条[件款约例]|项目|起[来草到点诉]|批[准示复评]|家[属庭]|处[理置长在于]|段[落]|期[间限]|级[别]|类[别似]|组[织成长]|队[伍长]|对[于方口接比外照等]|套[餐]|支[持付]|所[以有属在]|根[据本]|片[区面]|场[地所面]|票[据]|车[辆道]|站式|户[籍口])/u;

const measures: Record<string, string> = {
  times: '人次|辆次|车次|架次|次|回|趟|遍|批次|批',
  vehicle: '辆|台|部|艘|架|列|节|车',
  person: '名|人|位|例',
  '': '个|户|家|件|份|条|项|起|班|箱|包|袋|桶|瓶|只|头|匹|棵|株|处|座|间|栋|层|段|张|本|册|页|篇|封|款|章|届|期|轮|级|类|种|组|队|对|套|支|所|根|块|片|颗|粒|场|宗|笔|单|票|柜|标箱|道',
};
const measuredBy: [string, RegExp][] = Object.entries(measures).map(([name, list]) => [
  name,
  pattern(`^ ?(?:${list})`, 'u'),
]);

/** Words in which a numeral counts nothing. */
const sayings =
  /一些|一方面|一起|一直|一定|一般|一样|一致|一旦|一切|一并|一律|一向|一时|一度|一线|一带一路|万一|千万[要不别勿注]|十分(?![钟之])|四川|三亚|九龙|五一|三角|二连|一体|一次性|一同|一贯|一经|一道|一共|统一|唯一|单一|进一步|之一|一下|一边|一面|一点[儿]?|一部分|一系列|三番五次|一站式|百姓|千方百计|四面八方|一再|另一|同一|任一|某一|每一|一一|一如既往|一揽子|一流|一路|一年一度|二者|两者|一二三|星期[一二三四五六]|周[一二三四五六](?![十百])|一大早|一行/gu;

/** Numbers of a Chinese text, after everything else that has digits was taken. */
export function takeChineseNumbers(scan: Scan): void {
  takeShares(scan);
  scan.take(sayings, ([whole]) =>
    [...whole.matchAll(pattern(han, 'gu'))].map(([sign]) => number(readHan(sign) ?? 0, 'loose')),
  );
  takeOrdinals(scan);
  scan.take(/K[Mm]?(\d{1,4})(?:\+(\d{1,3}))?(?!\d)/gu, ([, km, metres = '0']) => [
    number(Number(km) * 1000 + Number(metres), 'strong', { numeral: Number(km), unit: 'length' }),
  ]);
  scan.take(
    pattern(`(?:时速|每小时)(?:[约为达过]|不超过|不得超过)?(${figures})(?:公里|千米)`, 'gu'),
    ([, speed = '']) => [number(readFigures(speed, 'zh'), 'strong', { unit: 'speed' })],
  );
  takeFigures(scan);
  takeWords(scan);
}

function number(value: number, strength: Strength, more: Partial<NumberFact> = {}): Draft {
  return { type: 'number', value, numeral: value, unit: '', counted: '', strength, ...more };
}

const exact = (value: number) => Number(value.toPrecision(12));

/** 百分之十二点五, 三分之一, 三成, 八折, 一半, 半小时, 翻一番. */
function takeShares(scan: Scan): void {
  const amount = `(?:\\d{1,12}(?:\\.\\d{1,9})?|${han}{1,12}(?:点[零〇一二三四五六七八九]{1,9})?)`;
  scan.take(pattern(`(百分|千分|${han}{1,12}分|\\d{1,9}分)之(${amount})`, 'gu'), ([, whole = '', part = '']) => {
    const below = whole === '百分' ? 100 : whole === '千分' ? 1000 : amountOf(whole.slice(0, -1));
    const above = amountOf(part);
    return below && above !== undefined
      ? [number(exact((100 * above) / below), 'strong', { unit: 'ratio', numeral: above })]
      : undefined;
  });
  scan.take(
    pattern(`([\\d.]{1,9}|[一二两三四五六七八九十]{1,4})成(?![立员果功为效本交品长都])([半一二三四五六七八九])?`, 'gu'),
    ([, tens = '', rest = '']) => {
      const value = amountOf(tens);
      if (value === undefined) return undefined;
      return [
        number(value * 10 + (rest === '半' ? 5 : (readHan(rest || '零') ?? 0)), 'strong', {
          unit: 'ratio',
          numeral: value,
        }),
      ];
    },
  );
  scan.take(/([\d.]{1,4}|[一二三四五六七八九]{1,2})折(?!叠|扣|腾|返)/gu, ([, tenths = '']) => {
    const digits = /^\d/.test(tenths) ? tenths.replace('.', '') : readHanDecimals(tenths);
    const value = Number(digits) * (digits.length > 1 ? 1 : 10);
    return [number(value, 'strong', { unit: 'ratio', also: 100 - value })];
  });
  scan.take(
    /(?<![个一二两三四五六七八九十\d])(?:上|下|前|后)?半(?:个)?(小时|钟头|月|天|年|日)(?![度级])/gu,
    ([, name = '']) => {
      const half = units.zh.get(name === '日' ? '天' : name) ?? { unit: '', factor: 1 };
      return [number(half.factor / 2, 'strong', { numeral: 0.5, unit: half.unit })];
    },
  );
  scan.take(pattern(`(?<=小时|钟头)(\\d{1,2}|${han}{1,3})分钟?`, 'gu'), ([, much = '']) => {
    const minutes = amountOf(much);
    return minutes === undefined ? undefined : [number(minutes, 'strong', { unit: 'minute' })];
  });
  scan.take(/一半|半数|过半/gu, () => [number(50, 'soft', { unit: 'ratio' })]);
  scan.take(/翻了?([一两二三])番/gu, ([, times = '']) => [
    number(2 ** (readHan(times) ?? 1), 'strong', { unit: 'multiple' }),
  ]);
  scan.take(/翻倍|加倍/gu, () => [number(2, 'strong', { unit: 'multiple' })]);
  scan.take(/全天候|昼夜/gu, () => [number(1440, 'loose', { unit: 'minute', numeral: 24 })]);
}

function amountOf(text: string): number | undefined {
  if (/^\d/.test(text)) return readFigures(text, 'zh');
  const [whole = '', decimals] = text.split('点');
  const value = readHan(whole);
  return value === undefined || decimals === undefined ? value : Number(`${value}.${readHanDecimals(decimals)}`);
}

/** 第三次, 首次, 二号公路, 三级. */
function takeOrdinals(scan: Scan): void {
  scan.take(
    pattern(`第(\\d{1,9}|${han}{1,12})(?!时间)(?:${Object.values(measures).join('|')})?`, 'gu'),
    ([, which = '']) => {
      const value = amountOf(which);
      return value === undefined
        ? undefined
        : [number(value, value < 3 && !/\d/.test(which) ? 'soft' : 'strong', { ordinal: true })];
    },
  );
  scan.take(/首次|首批|首个|首届|首先|首趟|首列/gu, () => [number(1, 'soft', { ordinal: true })]);
  scan.take(/(\d{1,9}|[一二三四五六七八九十]{1,4})(?:号(?!召)|[级期类](?![别间限似]))/gu, ([, which = '']) => {
    const value = amountOf(which);
    return value === undefined
      ? undefined
      : [number(value, value > 2 || /\d/.test(which) ? 'strong' : 'soft', { ordinal: true })];
  });
}

function takeFigures(scan: Scan): void {
  const amount = pattern(
    `(?<letter>(?<=[A-Za-z]-?))?(?<sign>(?<![\\d\\p{L})\\uE000]) ?-|零下)?(?<figures>${figures})(?: ?[多余来])?(?:(?<scale>${step})(?<more>(?:\\d{1,4}${step}?){0,3}))?(?: ?[多余来几])?(?<half>个半(?=小时|月|钟头|星期))?(?<range> ?(?:-|至|到) ?(?=\\d))?${unit}?(?<after>半)?`,
    'gu',
  );
  scan.take(amount, (match, before) => {
    const {
      letter,
      sign,
      figures: digits = '',
      scale = '',
      more = '',
      half,
      range,
      unit: name,
      after,
    } = match.groups ?? {};
    if (letter !== undefined) return [number(Number(digits.replaceAll(/\D/g, '')), 'loose')];
    let numeral = readFigures(digits, 'zh') * scaleOf(scale);
    let last = scaleOf(scale);
    for (const [, part = '', one = ''] of more.matchAll(/(\d+)([^\d]*)/g)) {
      numeral += Number(part) * (one ? scaleOf(one) : part.length === 1 && last > 10 ? last / 10 : 1);
      last = scaleOf(one);
    }
    if (half) numeral += 0.5;
    if (sign) numeral = -numeral;
    const rest = scan.left.slice(match.index + match[0].length, match.index + match[0].length + 30);
    const ahead = range ? unitAhead(rest) : undefined;
    return [
      measured(numeral, name ?? ahead?.name, before, rest, 'strong', scale ? 1 : (ahead?.scale ?? 1), after ? 0.5 : 0),
    ];
  });
}

/** 3-5吨, 10至15万元: the first of a range has the unit and the scale of the second. */
function unitAhead(text: string): { name?: string; scale: number } | undefined {
  const match = pattern(`^(?:${figures})(?<scale>${step}?)${unit}?`, 'u').exec(text);
  if (!match) return undefined;
  const { scale = '', unit: name } = match.groups ?? {};
  return { ...(name && { name }), scale: scaleOf(scale) };
}

function scaleOf(signs: string): number {
  return [...signs.trim()].reduce((product, sign) => product * (sign === '十' ? 10 : (hanScales[sign] ?? 1)), 1);
}

function measured(
  numeral: number,
  name: string | undefined,
  before: string,
  rest: string,
  strength: Strength,
  times = 1,
  half = 0,
): Draft {
  const written = numeral * times;
  const said =
    name === undefined || notMeasured.test(name + rest)
      ? undefined
      : (units.zh.get(name) ?? units.zh.get(name.toLowerCase()));
  const sum = prefixes.find(([form]) => form.test(before))?.[1];
  if (!said || (sum && said.unit !== sum && /^元?$/.test(name ?? ''))) {
    const counted = measuredBy.find(([kind, form]) => kind !== '' && form.test(rest))?.[0] ?? '';
    return number(written, strength, { counted, ...(sum && { unit: sum }) });
  }
  return number(exact((written + half) * said.factor), strength, { numeral: written + half, unit: said.unit });
}

/** Numerals in words: before a unit or a measure word they are numbers, elsewhere only an echo of one. */
function takeWords(scan: Scan): void {
  const words = pattern(
    `(?<some>[几数])?(?<run>${han}+)(?:点(?<decimals>[零〇一二三四五六七八九]{1,9})(?<scale>[十百千]?[万亿])?)?(?<few>几)?(?: ?[多余来])?(?<half>个半(?=小时|月|钟头|星期))?${unit}?(?<after>半)?`,
    'gu',
  );
  scan.take(words, (match, before) => {
    const { some, run = '', decimals, scale = '', few, half, unit: name, after } = match.groups ?? {};
    const whole = readHan(run);
    const echo = [...run].map((sign) => number(readHan(sign) ?? 0, 'loose'));
    if (whole === undefined || some || few) return echo;
    const value =
      (decimals ? exact(Number(`${whole}.${readHanDecimals(decimals)}`) * scaleOf(scale)) : whole) + (half ? 0.5 : 0);
    const rest = scan.left.slice(match.index + match[0].length, match.index + match[0].length + 12);
    if (name !== undefined && !notMeasured.test(name + rest)) {
      return [measured(value, name, before, rest, value === 1 && !after ? 'soft' : 'strong', 1, after ? 0.5 : 0)];
    }
    const behind = scan.left.slice(match.index + run.length, match.index + run.length + 12);
    const measure = notMeasured.test(behind) ? undefined : measuredBy.find(([, form]) => form.test(behind));
    const compound = run.length > 1;
    if (!measure && !compound) return echo;
    return [number(value, value > 2 ? 'strong' : 'soft', { counted: measure?.[0] ?? '' })];
  });
}
