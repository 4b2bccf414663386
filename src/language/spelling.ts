const newStyle: Record<string, string> = Object.fromEntries(
  [
    'oà òa',
    'oá óa',
    'oả ỏa',
    'oã õa',
    'oạ ọa',
    'oè òe',
    'oé óe',
    'oẻ ỏe',
    'oẽ õe',
    'oẹ ọe',
    'uỳ ùy',
    'uý úy',
    'uỷ ủy',
    'uỹ ũy',
    'uỵ ụy',
  ].map((pair) => pair.split(' ') as [string, string]),
);

/** Lower case, with the tone mark in one place ("hoà" is "hòa"), sign for sign: places in the text stay the same. */
export function inOneSpelling(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return same.replace(/o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ]/gu, (pair) => newStyle[pair] ?? pair);
}
