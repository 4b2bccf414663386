import type { Language, Side } from '../../../src/contract/basics.js';
import type { HandOver, WriteHandOver } from '../../../src/contract/hand-overs.js';
import type { IssueView } from '../../../src/contract/issues.js';
import { clockOf } from '../../../src/language/clocks.js';
import { platesHeld } from '../../../src/language/hand-overs.js';
import type { Carrier } from '../files/show.js';
import { wordsIn } from './sendAct.js';
import { dueOf } from './turnDraft.js';
import type { Words } from './WordsFields.js';

/** A record as it is being written; date and time stand as on the clock of one's own side. */
export interface HandOverDraft {
  plates: readonly string[];
  date: string;
  time: string;
  place: Words;
  condition: Words;
  remarks: Words;
}

const nothing: Words = { words: '', other: '' };

/** What is proposed at first: all vehicles that are still held, now, at the place where they are held. */
export function newHandOverDraft(issue: IssueView, language: Language, own: Side): HandOverDraft {
  const { place } = issue.fields;
  const where = place && 'text' in place ? place.text : undefined;
  const away = language === 'vi' ? 'zh' : 'vi';
  return {
    plates: platesHeld(issue),
    ...clockOf(new Date().toISOString(), own),
    place: where ? { words: where[language]?.text ?? '', other: where[away]?.text ?? '' } : nothing,
    condition: nothing,
    remarks: nothing,
  };
}

/** As it is sent; nothing while something it needs is missing. */
export function handOverOf(
  draft: HandOverDraft,
  language: Language,
  own: Side,
): Omit<WriteHandOver, 'id' | 'before' | 'after'> | undefined {
  const at = dueOf(draft, own);
  const { plates, place, condition, remarks } = draft;
  const ready = at !== undefined && plates.length > 0 && place.words.trim() !== '' && condition.words.trim() !== '';
  if (!ready) return undefined;
  return {
    at,
    plates: [...plates],
    place: wordsIn(place, language),
    condition: wordsIn(condition, language),
    ...(remarks.words.trim() !== '' && { remarks: wordsIn(remarks, language) }),
  };
}

/** The photos of a record, before and after, with the condition as their caption. */
export function photosOf({ audience }: IssueView, record: HandOver): (Carrier & { when: 'before' | 'after' })[] {
  const { written, condition: text } = record;
  return (['before', 'after'] as const)
    .filter((when) => record[when].length > 0)
    .map((when) => ({
      when,
      author: written.by,
      postedAt: written.at,
      audience,
      held: null,
      text,
      files: record[when],
    }));
}
