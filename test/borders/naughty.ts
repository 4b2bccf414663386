import fc from '../chance.js';

/** Strings that have broken other services: code, markup, names of insides, odd letters, broken letters. */
export const naughtyStrings = [
  '',
  ' ',
  '\u0000',
  'null byte \u0000 inside',
  '\ud800 lone',
  'lone \udfff',
  '\ufffe\uffff',
  '\u202emorf thgir',
  '\u200b\u200b\u200b',
  'Z̷̢͇͎a̵͝l̴͚̇g̵̙͝o̶͓̕'.repeat(20),
  "'; DROP TABLE person; --",
  '" OR 1=1 --',
  '<script>alert(1)</script>',
  '{{constructor.constructor("return 1")()}}',
  '${7*7}',
  '../../../../etc/passwd',
  '%s%s%n',
  '__proto__',
  'constructor',
  'toString',
  'undefined',
  'NaN',
  '-0',
  '1e309',
  '9'.repeat(400),
  '00000000-0000-0000-0000-000000000000',
  'channel:../../node',
  'あ'.repeat(9_000),
  'a\r\nset-cookie: session=x',
  '\t\n\u000b\u0085',
  '﷽'.repeat(50),
  'ﬁ Å Å ｱ',
  'user@@example',
  '2026-02-30T25:61:61.000Z',
];

/** Anything but what was asked for. */
export const naughtyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...naughtyStrings),
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, -1e-308, Number.MAX_SAFE_INTEGER, 2 ** 31, [], {}, [
    [],
  ]),
  fc.constantFrom<unknown>({ $gt: '' }, { toString: 1 }, { length: 1e9 }, [null], { constructor: { prototype: {} } }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

type Path = (string | number)[];

/** Every place inside a value. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inside.flatMap(([key, one]) => placesIn(one, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** The value with something else at one place; `undefined` takes away what is there. */
export function changedAt(value: unknown, path: Path, put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  const changed = changedAt(copy[key], rest, put);
  if (changed === undefined) delete copy[key];
  else Object.defineProperty(copy, key, { value: changed, enumerable: true, configurable: true, writable: true });
  return copy;
}

const deep = (opening: string, times: number) => opening.repeat(times);

/** What is done to the bytes of a body, whatever it says. */
export const bodyTricks: Record<string, (json: string) => string | Buffer> = {
  truncated: (json) => json.slice(0, Math.floor(json.length / 2)),
  'with a comma too many': (json) => json.replace(/}$/, ',}'),
  'in invalid UTF-8': (json) =>
    Buffer.concat([Buffer.from(json.slice(0, -1)), Buffer.from([0x2c, 0xff, 0xfe, 0xc0, 0x80, 0x7d])]),
  'with bytes that are no letters in a text': (json) => Buffer.from(json.replace(/"/, '"\xff\xfe\xc0\x80'), 'latin1'),
  '50,000 brackets deep': () => deep('[', 50_000),
  '50,000 brackets deep and back': () => `${deep('[', 50_000)}${deep(']', 50_000)}`,
  '50,000 objects deep': () => deep('{"a":', 50_000),
  'deep inside': (json) => json.replace(/}$/, `,"x":${deep('[', 40)}${deep(']', 40)}}`),
  'with 1e309': (json) => json.replace(/}$/, ',"position":1e309}'),
  'with __proto__': (json) => json.replace(/^{/, '{"__proto__":{"roles":["operator"]},'),
  'with constructor.prototype': (json) => json.replace(/^{/, '{"constructor":{"prototype":{"polluted":true}},'),
  'with a byte order mark': (json) => `\ufeff${json}`,
  'in single quotes': (json) => json.replaceAll('"', "'"),
  'as a text': (json) => JSON.stringify(json),
  'as a number': () => '42',
  'as null': () => 'null',
  'as an array': (json) => `[${json}]`,
  'as NaN': () => 'NaN',
  empty: () => '',
  'far too large': (json) => json.replace(/}$/, `,"x":"${'x'.repeat(300_000)}"}`),
  'in UTF-16': (json) => Buffer.from(json, 'utf16le'),
  'with raw line breaks in a text': (json) => json.replace(/"/, '"\n'),
};

/** Content types nobody agreed on. */
export const contentTypes = [
  'text/plain',
  'application/xml',
  'application/json; charset=utf-16',
  'application/jsonp',
  'x',
  '',
];
