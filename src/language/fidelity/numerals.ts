/**
 * Numbers written in words, as values. Each reader answers undefined where the words are no one number: "ba bốn" and
 * 三四 mean three or four.
 */

const viDigits: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const viTens: Record<string, number> = { mươi: 10, chục: 10, trăm: 100 };
/** The large steps of Vietnamese counting. */
export const viScales: Record<string, number> = {
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

/** One Vietnamese number word, to find a run of them. */
export const viWord =
  'không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|chục|trăm|linh|lẻ|nghìn|ngàn|vạn|triệu|tỷ|tỉ|rưỡi|phẩy|phảy';

/** The number a run of words begins with, and how many of the words it takes: "ba không" begins with ba. */
export function startOfRun(words: readonly string[]): { value: number; length: number } | undefined {
  for (let length = words.length; length > 0; length -= 1) {
    const value = readVietnamese(words.slice(0, length));
    if (value !== undefined && words[length - 1] !== 'không') return { value, length };
  }
  return undefined;
}

/** "một nghìn hai trăm linh năm" is 1205, "hai triệu rưỡi" 2.5 million, "ba phẩy năm" 3.5. */
export function readVietnamese(words: readonly string[]): number | undefined {
  const point = words.findIndex((word) => word === 'phẩy' || word === 'phảy');
  if (point > 0) return withDecimals(readVietnamese(words.slice(0, point)), words.slice(point + 1));
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  let last = 0;
  let afterHundred = false;
  for (const word of words) {
    const value = viDigits[word];
    const tens = viTens[word];
    const scale = viScales[word];
    if (value !== undefined) {
      if (digit !== undefined) return undefined;
      digit = value;
    } else if (word === 'mười') {
      if (digit !== undefined) return undefined;
      group += 10;
      afterHundred = false;
    } else if (tens !== undefined) {
      if (digit === undefined && group === 0 && total === 0) return undefined;
      group += (digit ?? 1) * tens;
      digit = undefined;
      last = tens;
      afterHundred = tens === 100;
    } else if (scale !== undefined) {
      const chunk = group + (digit ?? 0);
      if (chunk === 0 && total === 0) return undefined;
      total = last >= 1e3 && last < scale ? (total + chunk) * scale : total + chunk * scale;
      group = 0;
      digit = undefined;
      last = scale;
      afterHundred = false;
    } else if (word === 'rưỡi') {
      const whole = total + group + (digit ?? 0);
      return digit === undefined && last > 0 ? whole + last / 2 : whole + 0.5;
    } else {
      afterHundred = false;
      last = 0;
    }
  }
  // "ba trăm hai" is said for 320, "hai triệu ba" for 2.3 million.
  if (digit !== undefined && afterHundred) return total + group + digit * 10;
  if (digit !== undefined && group === 0 && last >= 1e3) return total + (digit * last) / 10;
  return total + group + (digit ?? 0);
}

function withDecimals(whole: number | undefined, words: readonly string[]): number | undefined {
  const scales = words.findIndex((word) => word in viScales);
  const digits = words.slice(0, scales < 0 ? undefined : scales).map((word) => viDigits[word]);
  if (whole === undefined || digits.length === 0 || digits.includes(undefined)) return undefined;
  const times =
    scales < 0 ? 1 : words.slice(scales).reduce((product, word) => product * (viScales[word] ?? Number.NaN), 1);
  const value = Number((Number(`${whole}.${digits.join('')}`) * times).toPrecision(12));
  return Number.isNaN(value) ? undefined : value;
}

const hanDigits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const hanTens: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
/** The large steps of Chinese counting. */
export const hanScales: Record<string, number> = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Every sign a Chinese numeral is made of. */
export const hanSigns = '零〇一二两三四五六七八九十百千万亿廿卅';

/** 一千二百零五 is 1205, 二〇二四 is 2024, 廿五 is 25. */
export function readHan(signs: string): number | undefined {
  if (!/[十百千万亿廿卅]/.test(signs)) {
    const digits = [...signs].map((sign) => hanDigits[sign] ?? 0);
    if (digits.length === 1) return digits[0];
    return digits.length > 2 || /[零〇]/.test(signs) ? Number(digits.join('')) : undefined;
  }
  if (/^[百千万亿]/.test(signs)) return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let last = 0;
  for (const sign of signs) {
    const value = hanDigits[sign];
    const tens = hanTens[sign];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      if (value === 0) last = 0;
    } else if (sign === '廿' || sign === '卅') {
      section += sign === '廿' ? 20 : 30;
    } else if (tens !== undefined) {
      section += (digit ?? 1) * tens;
      digit = undefined;
      last = tens;
    } else {
      const scale = hanScales[sign] ?? 1;
      const chunk = section + (digit ?? 0);
      total = chunk === 0 ? total * scale : scale === 1e8 ? (total + chunk) * scale : total + chunk * scale;
      section = 0;
      digit = undefined;
      last = scale;
    }
  }
  // 三百五 is said for 350, 两万三 for 23,000.
  if (digit !== undefined && last >= 100) return total + section + (digit * last) / 10;
  return total + section + (digit ?? 0);
}

/** 三点一四 has 一四 behind its point. */
export function readHanDecimals(signs: string): string {
  return [...signs].map((sign) => hanDigits[sign] ?? '').join('');
}

const roman: Record<string, number> = { i: 1, v: 5, x: 10 };

/** I to XXXIX, as chapters, quarters and gates are counted. */
export function readRoman(letters: string): number {
  const values = [...letters.toLowerCase()].map((letter) => roman[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** 1.234,5 in Vietnamese, 1,234.5 in Chinese; 86.5 in a Vietnamese text can only be a decimal. */
export function readFigures(figures: string, language: 'vi' | 'zh'): number {
  const [group, decimal] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?:\\${decimal}\\d+)?$`);
  if (grouped.test(figures)) return Number(figures.replaceAll(group, '').replace(decimal, '.'));
  return Number(figures.replace(',', '.'));
}
