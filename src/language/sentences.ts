import type { Language } from '../contract/basics.js';

/** A sentence of a text and where it begins there; what stands between two of them is white space alone. */
export interface Sentence {
  text: string;
  at: number;
}

const segmenters: Partial<Record<Language, Intl.Segmenter>> = {};

/** What ends in a full stop without ending a sentence: TP. Lào Cai, Ông Nguyễn V. An. */
const abbreviated =
  /(?:^|[\s(])(?:TP|TX|TT|Q|P|H|X|Tr|No|St|ThS|TS|GS|PGS|BS|KS|Đ\/c|đ\/c|v\.v|NQ|QĐ|tr|\p{Lu})\.\s*$/u;
/** A number of a list, a bracket left alone. */
const shortest = 3;

/** The sentences of a text, by the rules of its language; a line break ends one as well. */
export function sentencesOf(text: string, language: Language): Sentence[] {
  segmenters[language] ??= new Intl.Segmenter(language, { granularity: 'sentence' });
  const pieces = Array.from(segmenters[language].segment(text), ({ segment, index }) => ({ text: segment, at: index }));
  const joined: Sentence[] = [];
  let open: Sentence | undefined;
  for (const piece of pieces) {
    open = open ? { text: open.text + piece.text, at: open.at } : piece;
    if (goesOn(open.text)) continue;
    joined.push(open);
    open = undefined;
  }
  if (open) joined.push(open);
  return joined.flatMap(({ text: whole, at }) => {
    const words = whole.trim();
    return words === '' ? [] : [{ text: words, at: at + whole.indexOf(words) }];
  });
}

function goesOn(text: string): boolean {
  if (/\n\s*$/.test(text)) return false;
  return text.trim().length < shortest || abbreviated.test(text);
}

/** Two texts sentence by sentence where both have equally many, otherwise as a whole. */
export function sentencePairs({ vi, zh }: Record<Language, string>): Record<Language, string>[] {
  const [one, other] = [sentencesOf(vi, 'vi'), sentencesOf(zh, 'zh')];
  if (one.length < 2 || one.length !== other.length) return [{ vi: vi.trim(), zh: zh.trim() }];
  return one.map((sentence, index) => ({ vi: sentence.text, zh: other[index]?.text ?? '' }));
}
