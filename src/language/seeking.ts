import { type Lexicon, longestName, type Named, simplifiedOf } from './lexicon.js';
import { hanTerm, numberWord, plainWords, type Run, runsOf, type Term } from './tokens.js';
import { wholesIn } from './wholes.js';

/** What is looked for: every group; of a group one way of saying it; of a way every term. */
export type Asked = readonly (readonly (readonly Term[])[])[];

/** A query as it is read: with its words side by side, and, for when nothing is found so, wherever they stand. */
export interface Seeking {
  together: Asked;
  apart: Asked;
  /** What else is looked for by the term base, as it is written there. */
  also: string[];
}

/** Words of a Vietnamese sentence that name nothing; beside a term they are not insisted on. */
const little = new Set('tai o va cua cac nhung la duoc cho voi tu den trong ve nay do thi ma da se'.split(' '));
const mostGroups = 12;
const mostWays = 24;
/** So many Han signs are two words or more. */
const twoWords = 4;
const hanFirst = /^\p{Script=Han}/u;
const quotes = /["“”„«»「」『』]/;

/** Reads a query. What stands in quotes is looked for as it stands, in that language alone. */
export function seekingOf(query: string, lexicon: Lexicon): Seeking {
  const reader = new Reader(lexicon);
  for (const [index, part] of query.normalize('NFC').split(quotes).entries()) {
    if (index % 2 === 1) reader.quoted(part);
    else reader.free(part);
  }
  return reader.seeking();
}

/** Every way in which something is looked for, for marking where it stands. */
export function termsIn(asked: Asked): Term[] {
  return asked.flatMap((ways) => ways.flat());
}

class Reader {
  private readonly together: Term[][][] = [];
  private readonly apart: Term[][][] = [];
  private readonly also = new Set<string>();
  private named = false;

  constructor(private readonly lexicon: Lexicon) {}

  quoted(part: string): void {
    const terms = phraseOf(part);
    if (terms.length > 0) this.both([terms]);
  }

  free(part: string): void {
    const wholes = wholesIn(part);
    let words: string[] = [];
    const end = () => {
      this.words(words);
      words = [];
    };
    let covered = 0;
    for (const run of runsOf(part)) {
      const whole = wholes.find(({ at, end: until }) => at <= run.at && run.at < until);
      if (run.at < covered) continue;
      if (whole && (whole.at === run.at || run.kind === 'number')) {
        end();
        const inside = runsOf(part.slice(whole.at, whole.end)).flatMap(termsOfRun);
        const same = wholes.filter(({ at, end: until }) => at === whole.at && until === whole.end);
        const word = same.at(-1)?.word ?? whole.word;
        this.both([[{ words: [word], prefix: false }], inside]);
        covered = whole.end;
      } else if (run.kind === 'words') words.push(...plainWords(run.text));
      else {
        end();
        if (run.kind === 'han') this.signs(run.text);
        else this.both([termsOfRun(run)]);
      }
    }
    end();
  }

  seeking(): Seeking {
    const { together, apart } = this;
    return { together: together.slice(0, mostGroups), apart: apart.slice(0, mostGroups), also: [...this.also] };
  }

  /** Words of a Latin script: names known to the lexicon with their counterparts, the others between them as they stand. */
  private words(words: readonly string[]): void {
    let plain: string[] = [];
    const end = () => {
      const rest = this.named ? plain.filter((word) => !little.has(word)) : plain;
      if (rest.length > 0) this.together.push([[{ words: rest, prefix: false }]]);
      for (const word of rest) this.apart.push([[{ words: [word], prefix: false }]]);
      plain = [];
    };
    const matches = new Map<number, { taken: number; ways: Term[][] }>();
    for (let at = 0; at < words.length; ) {
      const match = this.lexicon.words(words.slice(at, at + longestName));
      if (match) {
        const own = words.slice(at, at + match.taken);
        matches.set(at, {
          taken: match.taken,
          ways: [[{ words: own, prefix: false }], ...this.waysOf(match.named, own.join(' '))],
        });
        this.named = true;
      }
      at += match?.taken ?? 1;
    }
    for (let at = 0; at < words.length; ) {
      const match = matches.get(at);
      if (match) {
        end();
        this.name(match.ways);
      } else plain.push(words[at] ?? '');
      at += match?.taken ?? 1;
    }
    end();
  }

  private signs(signs: string): void {
    const all = [...simplifiedOf(signs)];
    let plain = '';
    const end = () => {
      if (plain) this.name([[hanTerm(plain)]]);
      plain = '';
    };
    for (let at = 0; at < all.length; ) {
      const match = this.lexicon.signs(all.slice(at, at + longestName).join(''));
      // One sign inside of others is no name of its own.
      if (match && (match.taken > 1 || all.length === 1)) {
        end();
        const own = all.slice(at, at + match.taken).join('');
        this.name([[hanTerm(own)], ...this.waysOf(match.named, own)]);
        this.named = true;
        at += match.taken;
      } else {
        plain += all[at] ?? '';
        at++;
      }
    }
    end();
  }

  /** “Xe 24C-123.45 bị tạm giữ”, 车辆在河口被暂扣: where it stands nowhere as it is, something may stand in its midst. */
  private name(ways: Term[][]): void {
    this.together.push(ways);
    this.apart.push([...ways, ...ways.flatMap(loosened)]);
  }

  private waysOf(all: readonly Named[], own: string): Term[][] {
    const ways: Term[][] = [];
    for (const name of new Set(all.flatMap(({ vi, zh }) => [...zh, ...vi]))) {
      const terms = phraseOf(name);
      if (terms.length === 0 || isSame(terms, own) || ways.length >= mostWays) continue;
      this.also.add(name);
      ways.push(terms);
    }
    return ways;
  }

  private both(ways: Term[][]): void {
    this.together.push(ways);
    this.apart.push(ways);
  }
}

/** Every word of a way, and of Han signs that are two words or more every sign, wherever each stands. */
function loosened(way: readonly Term[]): Term[][] {
  const all = way.flatMap(({ words, prefix }): Term[] => {
    if (words.length < 2) return [{ words: [...words], prefix }];
    if (!hanFirst.test(words[0] ?? '')) return words.map((word) => ({ words: [word], prefix: false }));
    const signs = [...words.map((pair) => [...pair][0] ?? ''), [...(words.at(-1) ?? '')][1] ?? ''];
    return signs.length < twoWords ? [{ words: [...words], prefix }] : signs.map(hanTerm);
  });
  return all.length > way.length ? [all] : [];
}

/** Words as they follow one another. */
export function phraseOf(text: string): Term[] {
  const terms: Term[] = [];
  let words: string[] = [];
  const end = () => {
    if (words.length > 0) terms.push({ words, prefix: false });
    words = [];
  };
  for (const run of runsOf(text)) {
    if (run.kind === 'words') words.push(...plainWords(run.text));
    else {
      end();
      terms.push(...termsOfRun(run));
    }
  }
  end();
  return terms;
}

function termsOfRun(run: Run): Term[] {
  if (run.kind === 'han') return [hanTerm(run.text)];
  if (run.kind === 'words') return plainWords(run.text).map((word) => ({ words: [word], prefix: false }));
  const word = numberWord(run.text);
  // Half a plate or half a telephone number is found; 102 is not 1025.
  return word === '' ? [] : [{ words: [word], prefix: /\p{L}/u.test(word) || word.length > 5 }];
}

const isSame = (terms: readonly Term[], own: string): boolean => {
  const [one] = terms;
  if (terms.length !== 1 || !one) return false;
  return one.words.join(' ') === own || (one.words.length > 0 && one.words.join(' ') === hanTerm(own).words.join(' '));
};
