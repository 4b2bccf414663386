import type { BilingualText, TextVersion } from '../contract/text.js';
import { hitsIn, type Term, tokensOf } from './tokens.js';

/** A stretch of a wording around the first hit, and where hits stand in it. */
interface Stretch {
  text: string;
  status: TextVersion['status'];
  marks: [number, number][];
  before: boolean;
  after: boolean;
}

const longest = 320;
const ahead = 80;

/** Both wordings of a text, cut around what was looked for. */
export function excerptsOf(text: BilingualText, terms: readonly Term[]) {
  const { source, vi, zh } = text;
  return { source, ...(vi && { vi: excerptOf(vi, terms) }), ...(zh && { zh: excerptOf(zh, terms) }) };
}

/** Whether anything is marked in it. */
export function isMarked({ vi, zh }: { vi?: Stretch; zh?: Stretch }): boolean {
  return (vi?.marks.length ?? 0) + (zh?.marks.length ?? 0) > 0;
}

function excerptOf({ text, status }: Pick<TextVersion, 'text' | 'status'>, terms: readonly Term[]): Stretch {
  const hits = hitsIn(text, terms);
  if (text.length <= longest) return { text, status, marks: hits, before: false, after: false };
  const first = hits[0]?.[0] ?? 0;
  const from = first <= ahead ? 0 : borderBefore(text, first - ahead, first);
  const until = Math.min(text.length, borderBefore(text, from + longest, text.length));
  const marks = hits
    .filter(([at, end]) => at >= from && end <= until)
    .map(([at, end]): [number, number] => [at - from, end - from]);
  return { text: text.slice(from, until), status, marks, before: from > 0, after: until < text.length };
}

/** The beginning of a word at a place or after it, so that no word is cut. */
function borderBefore(text: string, place: number, latest: number): number {
  const rest = text.slice(place, Math.min(latest, place + 30));
  const gap = rest.search(/\s/);
  if (gap >= 0) return place + gap + 1;
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code <= 0xdfff ? place - 1 : place;
}

/** How well a wording fits: its words as they were typed, tone marks and all, side by side. */
export function fitOf(text: string, query: string, terms: readonly Term[]): number {
  const hits = hitsIn(text, terms).length;
  if (hits === 0) return 0;
  const typed = query.normalize('NFC').toLowerCase().trim();
  const exact = text.normalize('NFC').toLowerCase().includes(typed) ? 3 : 0;
  const folded = (some: string) => tokensOf(some).map(({ word }) => word);
  const whole = ` ${folded(text).join(' ')} `.includes(` ${folded(query).join(' ')} `) ? 2 : 0;
  return exact + whole + Math.min(hits, 3) / 3;
}
