const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 4;
const perGroup = 5;

/** The first 100 bits of a hash as four groups of five signs that nobody mishears, to be read out across a table. */
export function fingerprintOf(hash: string): string {
  const bits = [...hash.slice(0, (groups * perGroup * 5) / 4)]
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('');
  const signs = Array.from(
    { length: groups * perGroup },
    (_, at) => letters[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
  );
  return Array.from({ length: groups }, (_, at) => signs.slice(at * perGroup, (at + 1) * perGroup).join('')).join('-');
}
