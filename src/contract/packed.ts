/**
 * A value as it travels over the socket: every text and number of it is said once, in `words`, and every set of names
 * once, in `names`. In `value` a number is a place in `words`; a list begins with a place in `names` when it is an
 * object with these members, and with -1 when it is a list; `null`, `true` and `false` stand for themselves. A page of
 * messages is a third of its JSON that way, which is what a bad line carries and what each of a hundred readers costs.
 */
export interface Packed {
  names: string[][];
  words: (string | number)[];
  value: PackedPart;
}
type PackedPart = number | boolean | null | PackedPart[];

/** Packs plain data: what JSON can say, and members that are `undefined` left out as there. */
export function pack(plain: unknown): Packed {
  const names: string[][] = [];
  const placeOfNames = new Map<string, number>();
  const words: (string | number)[] = [];
  const placeOfWord = new Map<string | number, number>();

  const part = (value: unknown): PackedPart => {
    if (typeof value === 'string' || typeof value === 'number') {
      const place = placeOfWord.get(value) ?? words.push(value) - 1;
      placeOfWord.set(value, place);
      return place;
    }
    if (Array.isArray(value)) return [-1, ...value.map(part)];
    if (typeof value !== 'object' || value === null) return value === true || value === false ? value : null;
    const parts: PackedPart[] = [0];
    const own: string[] = [];
    for (const [name, member] of Object.entries(value)) {
      if (member === undefined) continue;
      own.push(name);
      parts.push(part(member));
    }
    const key = JSON.stringify(own);
    const place = placeOfNames.get(key) ?? names.push(own) - 1;
    placeOfNames.set(key, place);
    parts[0] = place;
    return parts;
  };
  return { value: part(plain), names, words };
}

/** What was packed. */
export function unpack<T>({ names, words, value }: Packed): T {
  const whole = (part: PackedPart): unknown => {
    if (typeof part === 'number') return words[part];
    if (!Array.isArray(part)) return part;
    const [kind, ...parts] = part as [number, ...PackedPart[]];
    if (kind < 0) return parts.map(whole);
    return Object.fromEntries((names[kind] ?? []).map((name, at) => [name, whole(parts[at] ?? null)]));
  };
  return whole(value) as T;
}
