import type { Language, Side } from '../../../src/contract/basics.js';
import type { TurnInput } from '../../../src/contract/issue-acts.js';
import { clockOf, instantOf } from '../../../src/language/clocks.js';
import { otherLanguage } from '../../../src/language/text.js';

/** A turn as it is being filled in; date and time stand as on the clock of one's own side. */
export interface TurnDraft {
  side: Side;
  step: string;
  other: string;
  date: string;
  time: string;
}

/** What is proposed at first: a side, an answer at the end of a working day in so many days. */
export function newTurn(side: Side, days: number, own: Side): TurnDraft {
  const then = new Date(Date.now() + days * 86_400_000).toISOString();
  return { side, step: '', other: '', date: clockOf(then, own).date, time: '17:00' };
}

/** When it is due; nothing while day or time is missing. */
export function dueOf({ date, time }: Pick<TurnDraft, 'date' | 'time'>, own: Side): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(date) && /^\d\d:\d\d$/.test(time) ? instantOf(date, time, own) : undefined;
}

/** As it is sent; nothing while one of the three is missing. */
export function turnOf(draft: TurnDraft, language: Language, own: Side): TurnInput | undefined {
  const [step, other, due] = [draft.step.trim(), draft.other.trim(), dueOf(draft, own)];
  if (step === '' || due === undefined) return undefined;
  return {
    side: draft.side,
    step: { source: language, [language]: step, ...(other && { [otherLanguage(language)]: other }) },
    due,
  };
}
