const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const cn = `[${provinces}][A-HJ-NP-Z]`;

/** How plates of both countries are written, once marks between the signs are left out. */
const plates: readonly RegExp[] = [
  /^\d{2}[A-ZĐ]{1,2}\d?(?:\d{5}|\d{4})$/,
  /^[A-Z]{2}\d{4}$/,
  /^\d{5}(?:NG|QT|CV|NN)\d{2}$/,
  new RegExp(`^${cn}[A-HJ-NP-Z0-9]{5,6}$`),
  new RegExp(`^${cn}[A-HJ-NP-Z0-9]{4,5}挂$`),
  new RegExp(`^${cn}[A-HJ-NP-Z0-9]{4}[学警港澳]$`),
];

/** Whether a plate is written as plates of either country usually are; others exist, so it is only asked about. */
export function looksLikePlate(plate: string): boolean {
  const signs = plate
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^VÂN|^YUN/, '云')
    .replace(/^QUẾ|^GUI/, '桂')
    .replaceAll(/[-–.·\s]/g, '');
  return plates.some((pattern) => pattern.test(signs));
}

/** Whether the number of a container is right by its check digit (ISO 6346). */
export function looksLikeContainer(number: string): boolean {
  const signs = number.toUpperCase().replaceAll(/[-\s]/g, '');
  if (!/^[A-Z]{3}[UJZ]\d{7}$/.test(signs)) return false;
  const sum = [...signs.slice(0, 10)].reduce((all, sign, at) => all + weight(sign) * 2 ** at, 0);
  return (sum % 11) % 10 === Number(signs[10]);
}

/** Letters count from 10 on and leave out the multiples of 11. */
function weight(sign: string): number {
  if (/\d/.test(sign)) return Number(sign);
  const place = sign.charCodeAt(0) - 65 + 10;
  return place + Math.floor((place - 1) / 10);
}

const written = new RegExp(
  `\\d{2}-?[A-ZĐ]{1,2}\\d?[- ]?(?:\\d{3}\\.?\\d{2}|\\d{4})(?!\\d)|[${provinces}][A-Z]·?[A-Z0-9]{4,6}[挂学警港澳]?`,
  'gu',
);

/** The plates that stand in a text, each once. */
export function platesIn(text: string): string[] {
  return [...new Set(text.match(written) ?? [])].filter(looksLikePlate);
}
