const provinces = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';
const letter = '[A-HJ-NP-Z]';
const sign = '[A-HJ-NP-Z0-9]';

/** Plates as they are written in Viet Nam, with the marks between their parts. */
const vietnamese = [
  /^(?:1[124-9]|2[0-9]|3[0-8]|4[0137-9]|5[0-9]|6[0-9]|7[0-9]|8[0-689]|9[02-57-9])[ABCDEFGHKLMNPRSTUVXYZĐ]{1,2}\d?-?(?:\d{3}\.?\d{2}|\d{4})$/,
  /^\d{2}-?[A-Z]{1,2}\d?[ -]?(?:\d{3}\.?\d{2}|\d{4})$/,
  /^[A-Z]{2}[ -]?\d{2}-?\d{2}$/,
  /^\d{2}-?\d{3}-?(?:NG|QT|CV|NN)-?\d{2}$/,
];
/** Plates of China, without the dot after the second sign. */
const chinese = [
  `^${provinces}${letter}(?=.*\\d)${sign}{5}$`,
  `^${provinces}${letter}${sign}{4,5}挂$`,
  `^${provinces}${letter}[ABCDEFGHJK]${sign}\\d{4}$`,
  `^${provinces}${letter}\\d{5}[ABCDEFGHJK]$`,
  `^${provinces}${letter}${sign}{4}[学警港澳]$`,
].map((pattern) => new RegExp(pattern));

/** One spelling of a plate: however two people write the same vehicle, this is the same. */
export function plateKey(plate: string): string {
  return plate
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^(VÂN|YUN)\s*/, '云')
    .replace(/^(QUẾ|GUI)\s*/, '桂')
    .replaceAll(/[-‐-―.·•\s]/g, '');
}

/** Whether it looks like a plate of either country; one that does not is asked about and never refused. */
export function looksLikePlate(plate: string): boolean {
  const written = plate.normalize('NFKC').trim().toUpperCase();
  return (
    vietnamese.some((pattern) => pattern.test(written)) || chinese.some((pattern) => pattern.test(plateKey(plate)))
  );
}

/** Whether it is a container number with the right last digit (ISO 6346). */
export function looksLikeContainer(number: string): boolean {
  const signs = number.normalize('NFKC').toUpperCase().replaceAll(/[-\s]/g, '');
  if (!/^[A-Z]{3}[UJZ]\d{7}$/.test(signs)) return false;
  const sum = [...signs.slice(0, 10)].reduce((total, one, place) => total + valueOf(one) * 2 ** place, 0);
  return (sum % 11) % 10 === Number(signs[10]);
}

/** A is 10, B is 12: numbers that eleven divides are left out. */
function valueOf(one: string): number {
  if (/\d/.test(one)) return Number(one);
  const plain = one.charCodeAt(0) - 65 + 10;
  return plain + Math.floor((plain - 1) / 10);
}

const inText = new RegExp(
  `\\d{2}-?[A-ZĐ]{1,2}\\d?[- ]?(?:\\d{3}\\.?\\d{2}|\\d{4})(?!\\d)|${provinces}[A-Z]·?[A-Z0-9]{4,6}[挂学警港澳]?`,
  'gu',
);

/** The plates that stand in a text, each once. */
export function platesIn(text: string): string[] {
  return [...new Set(text.match(inText) ?? [])].filter(looksLikePlate);
}
