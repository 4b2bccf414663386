import type { Draft, Fact } from './facts.js';

/** What stands where something was read already; no letter, no digit, no mark. */
export const GAP = '\uE000';

/** A text in one way of writing, and the way back to the places of the text as it was. */
export interface Written {
  text: string;
  placeOf: (at: number) => number;
}

const single: Record<string, string> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '○': '〇',
  '•': '·',
  '・': '·',
  '〔': '[',
  '【': '[',
  '〕': ']',
  '】': ']',
  '￥': '¥',
  '’': "'",
  '′': "'",
};

/** NFC, narrow signs and one dash, one sign for one sign; only the full-width comma stays, which never groups digits. */
export function written(raw: string): Written {
  const { text, places } = composed(raw);
  const plain = text.replace(/[\uff01-\uff0b\uff0d-\uff5e\u3000\u00a0\u202f\u2009○•・〔〕【】￥’′‐-―−〜~]/g, (sign) => {
    const code = sign.charCodeAt(0);
    if (sign === '～' || sign === '~' || sign === '〜' || sign === '−' || (code >= 0x2010 && code <= 0x2015))
      return '-';
    return single[sign] ?? String.fromCharCode(code - 0xfee0);
  });
  return { text: plain, placeOf: places ? (at) => places[at] ?? raw.length : (at) => at };
}

/** Composes base and marks, cluster by cluster, and keeps where each came from. */
function composed(raw: string): { text: string; places?: number[] } {
  if (raw.normalize('NFC') === raw) return { text: raw };
  const places: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of raw.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
    const one = cluster.normalize('NFC');
    for (let unit = 0; unit < one.length; unit += 1) places.push(index + Math.min(unit, cluster.length - 1));
    text += one;
  }
  places.push(raw.length);
  return { text, places };
}

const patterns = new Map<string, RegExp>();

/** A pattern put together from parts, made once; for `take`, `matchAll` and patterns without `g`, which keep no place. */
export function pattern(source: string, flags: string): RegExp {
  const key = `${flags} ${source}`;
  const made = patterns.get(key) ?? new RegExp(source, flags);
  patterns.set(key, made);
  return made;
}

/** Reads a text kind by kind: what one reading took, the next does not see. */
export class Scan {
  readonly facts: Fact[] = [];
  private rest: string;
  private readonly starts = new Map<number, Fact>();

  constructor(
    readonly text: string,
    /** The other text, which decides between two readings of one wording. */
    readonly peer: string,
  ) {
    this.rest = text;
  }

  /** What has not been read yet, with gaps. */
  get left(): string {
    return this.rest;
  }

  /** Takes every match that can be read; `read` answers nothing to leave a match alone. */
  take(pattern: RegExp, read: (match: RegExpExecArray, before: string) => Draft[] | undefined): void {
    const pieces: string[] = [];
    const source = this.rest;
    let done = 0;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
      const [whole] = match;
      if (whole === '') {
        pattern.lastIndex += 1;
        continue;
      }
      const drafts = read(match, source.slice(Math.max(0, match.index - 40), match.index));
      if (!drafts) continue;
      const to = match.index + whole.length;
      for (const draft of drafts) {
        const fact = { from: match.index, to, ...draft } as Fact;
        this.facts.push(fact);
        this.starts.set(fact.from, fact);
      }
      pieces.push(source.slice(done, match.index), GAP.repeat(whole.length));
      done = to;
    }
    if (done > 0) this.rest = pieces.join('') + source.slice(done);
  }

  /** The fact that begins at a place, if it is of that type. */
  startingAt<T extends Fact['type']>(type: T, from: number): Extract<Fact, { type: T }> | undefined {
    const fact = this.starts.get(from);
    return fact?.type === type ? (fact as Extract<Fact, { type: T }>) : undefined;
  }

  /** The facts of one type in the order of the text. */
  of<T extends Fact['type']>(type: T): Extract<Fact, { type: T }>[] {
    const some = this.facts.filter((fact): fact is Extract<Fact, { type: T }> => fact.type === type);
    return some.sort((one, other) => one.from - other.from);
  }
}
