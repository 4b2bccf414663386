import type { SearchHit } from '../contract/search.js';
import { excerptsOf, fitOf, isMarked } from '../language/excerpts.js';
import type { Term } from '../language/tokens.js';
import type { Sheet } from './sheets.js';

/** What is shown of something that was found: its words around the hits, and other words of it if the hits are there. */
export function hitOf(sheet: Sheet, terms: readonly Term[]): SearchHit {
  const { thing, id, channelId, audience, at, by, side, files, number, within } = sheet;
  const text = sheet.text && excerptsOf(sheet.text, terms);
  const others = text && isMarked(text) ? [] : sheet.others.map((other) => excerptsOf(other, terms));
  const other = others.find(isMarked) ?? null;
  return { thing, id, channelId, audience, at, by, side, text, other, files, number, within };
}

const halfLife = 30 * 24 * 3_600_000;
/** So much of a text says how well it fits. */
const weighed = 800;

/** How far up something stands: as it was typed, side by side, in a title; what is older further down. */
export function rankOf(sheet: Sheet, query: string, terms: readonly Term[], now: number): number {
  const texts = [sheet.text?.vi?.text, sheet.text?.zh?.text, ...sheet.plain].filter((text) => text !== undefined);
  const fit = Math.max(0, ...texts.map((text) => fitOf(text.slice(0, weighed), query, terms)));
  const title = sheet.thing === 'issue' || sheet.thing === 'minutes' || sheet.thing === 'meeting' ? 2 : 0;
  const age = Math.max(0, now - Date.parse(sheet.at));
  return fit + title + 2 * 2 ** (-age / halfLife);
}
