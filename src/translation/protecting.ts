import type { Language } from '../contract/basics.js';
import type { MentionView } from '../contract/mentions.js';
import type { CodeFact } from '../language/fidelity/facts.js';
import { readFacts } from '../language/fidelity/reading.js';
import { written } from '../language/fidelity/scan.js';
import { mentionPieces, nameOf } from '../language/mentions.js';

/** A text with marks in place of what an engine must not touch, and what each mark stands for in the other language. */
export interface Protected {
  text: string;
  kept: string[];
}

interface Place {
  from: number;
  to: number;
  /** What stands there in the other language. */
  as: string;
}

/** Names of files, clock times and bare numbers that both languages write alike; years and magnitudes are left to the engine. */
const alike = [
  /[\p{L}\p{N}_()-]+(?:\.[\p{L}\p{N}_()-]+)*\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|zip|jpe?g|png|webp|heic)(?![\p{L}\p{N}])/giu,
  /(?<![\d:.,/-])\d{1,2}:\d{2}(?![\d:])/gu,
  /(?<!năm )(?<![\p{Script=Latin}\d.,:/+-])\d{3,}(?![\p{Script=Latin}\d:/%-]|[.,]\d)(?! ?(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|[百千万亿年]))/giu,
];
const codes: readonly CodeFact['type'][] = ['plate', 'container', 'phone', 'placeholder', 'docno'];
const mark = /⟦ ?(\d+) ?⟧/g;

/** Puts marks in place of plates, containers, phones, document numbers, addresses, files, times, numbers and whom it calls. */
export function protect(text: string, from: Language, to: Language, mentions: readonly MentionView[] = []): Protected {
  const places = apart([...calledIn(text, from, to, mentions), ...codesIn(text, from), ...alikeIn(text)]);
  const pieces: string[] = [];
  let at = 0;
  for (const [index, place] of places.entries()) {
    pieces.push(text.slice(at, place.from), `⟦${index + 1}⟧`);
    at = place.to;
  }
  return { text: pieces.join('') + text.slice(at), kept: places.map((place) => place.as) };
}

/** The answer with everything back in its place; nothing if a mark was lost, doubled or invented. */
export function restore(answer: string, kept: readonly string[]): string | undefined {
  const found = [...answer.matchAll(mark)].map(([, number]) => Number(number)).sort((a, b) => a - b);
  if (found.length !== kept.length || found.some((number, index) => number !== index + 1)) return undefined;
  return answer.replace(mark, (_, number: string) => kept[Number(number) - 1] ?? '');
}

function calledIn(text: string, from: Language, to: Language, mentions: readonly MentionView[]): Place[] {
  let at = 0;
  return mentionPieces(text, mentions, from, true).flatMap(({ text: words, mention }) => {
    const place = { from: at, to: at + words.length };
    at = place.to;
    return mention ? [{ ...place, as: `@${nameOf(mention, to) ?? mention.words}` }] : [];
  });
}

/** As the guard reads them, so that what is protected is what it would look for. */
function codesIn(text: string, language: Language): Place[] {
  const { text: plain, placeOf } = written(text);
  return readFacts(plain, language, '').facts.flatMap((fact) => {
    if (!(codes as readonly string[]).includes(fact.type)) return [];
    const place = { from: placeOf(fact.from), to: placeOf(fact.to) };
    const as = text.slice(place.from, place.to);
    return isAlike(fact.type as CodeFact['type'], as) ? [{ ...place, as }] : [];
  });
}

/** "Vân G12345" and 第12号 are words as well: the other language has its own. */
function isAlike(type: CodeFact['type'], as: string): boolean {
  if (type === 'placeholder') return true;
  return !/\p{Ll}{2}/u.test(as) && (type === 'plate' || !/\p{Script=Han}/u.test(as));
}

function alikeIn(text: string): Place[] {
  return alike.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: as, index }) => ({ from: index, to: index + as.length, as })),
  );
}

/** In the order of the text, none inside another. */
function apart(places: readonly Place[]): Place[] {
  let end = 0;
  return [...places]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}
