import { v7 as uuid } from 'uuid';
import { phrased } from '../common/texts.js';
import type { Language } from '../contract/basics.js';
import type { MeetingOutcome } from '../contract/meetings.js';
import type { MinutesPart } from '../contract/minutes.js';
import type { OpenMinutes } from '../contract/minutes-acts.js';
import type { PersonCard } from '../contract/people.js';
import type { PhraseUse } from '../contract/phrases.js';
import type { BilingualText } from '../contract/text.js';
import { dayKey } from '../language/clocks.js';
import { otherLanguage } from '../language/text.js';
import type { PhrasesBook } from '../phrases/phrases.book.js';
import type { StoredRow } from './rows.entity.js';

type Standard = { part: MinutesPart; phraseId: string };

const leadIn: Standard = { part: 'agreed', phraseId: 'minutes-04' };
const whole: Standard[] = [
  leadIn,
  { part: 'upward', phraseId: 'minutes-08' },
  { part: 'closing', phraseId: 'minutes-09' },
];
/** The standard rows of each form; a note of exchange has no final clause. */
const standard: Record<MeetingOutcome, Standard[]> = { note: [leadIn], minutes: whole, agreement: whole };

const nowhere = { gate: () => undefined, organisation: () => undefined };

/** The rows with which minutes of a form begin, in the words both countries' papers have. */
export function standardRows(
  book: PhrasesBook,
  { id: minutesId, form, place, heldAt, host }: Pick<OpenMinutes, 'id' | 'form' | 'place' | 'heldAt' | 'host'>,
  hand: { by: PersonCard; at: string },
  language: Language,
): Omit<StoredRow, 'toView'>[] {
  const source = place[language] === null ? otherLanguage(language) : language;
  const values: PhraseUse['values'] = {
    place: { type: 'text', text: { source, ...(place.vi && { vi: place.vi }), ...(place.zh && { zh: place.zh }) } },
    date: { type: 'date', date: dayKey(heldAt, host) },
  };
  return standard[form].map(({ part, phraseId }) => {
    const blanks = book.byId(phraseId)?.placeholders.map(({ name }) => name) ?? [];
    const filled = Object.fromEntries(Object.entries(values).filter(([name]) => blanks.includes(name)));
    const use = { phraseId, source, values: filled };
    const text = whatIsThere(phrased(use, book.render(use, nowhere), hand));
    return {
      ...{ id: uuid(), minutesId, part, kind: 'paragraph' as const, text },
      ...{ stands: { vn: null, cn: null }, suggestions: [], override: null, removed: 0, version: 1 },
    };
  });
}

/** A paper has no words of the other language in it: while the place has no name in one, that language is missing. */
function whatIsThere(text: BilingualText): BilingualText {
  const other = otherLanguage(text.source);
  if (!text[other]?.untranslated) return text;
  const { [other]: _, ...rest } = text;
  return rest;
}
