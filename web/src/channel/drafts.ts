import { useCallback, useEffect, useState } from 'react';
import type { PersonCard } from '../../../src/contract/people.js';
import type { MeantReason } from '../../../src/contract/text.js';
import type { AskDraft } from '../asks/draft.js';
import type { PhraseDraft } from '../phrases/blanks.js';

/** What a reply will quote, as it is shown above the composer. */
export interface QuoteDraft {
  id: string;
  author: PersonCard;
  text: string;
}

/** What stands in the composer of one room and was not sent yet. */
export interface Draft {
  text: string;
  /** The author's own wording in the other language. */
  other: string;
  /** The original the other wording was made for; another one now means it must be read again. */
  otherFor?: string;
  /** Why the two wordings, as they stand, may differ in their facts. */
  meant?: MeantReason | undefined;
  hold: boolean;
  quote?: QuoteDraft;
  phrase?: PhraseDraft;
  ask?: AskDraft;
}

const empty: Draft = { text: '', other: '', hold: false };

/** The draft of one room, kept on the device with every key; rooms never share one. */
export function useDraft(personId: string, audience: string) {
  const key = `draft:${personId}:${audience}`;
  const [draft, setDraft] = useState<Draft>(() => ({ ...empty, ...keptOf<Draft>(key) }));
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...part };
        keep(key, isEmpty(after) ? undefined : after);
        return after;
      }),
    [key],
  );
  const clear = useCallback(() => {
    keep(key, undefined);
    setDraft(empty);
  }, [key]);
  // Another window of the same person changed or sent it; what is being typed here stays.
  useEffect(() => {
    const follow = (event: StorageEvent): void => {
      if (event.key !== key) return;
      const [before, after] = [draftOf(event.oldValue), draftOf(event.newValue)];
      setDraft((now) => (document.hasFocus() && wording(now) !== wording(before) ? now : after));
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [key]);
  return { draft, change, clear };
}

/** A wording in progress for one message (an edit, a translation), kept until it is sent or given up. */
export function useKeptText(key: string, initial: string) {
  const { value: text, change, forget } = useKept(key, initial);
  return { text, change, forget };
}

/** What was filled in so far, kept on the device until it is sent or given up. */
export function useKept<T>(key: string, initial: T) {
  const [value, setValue] = useState(() => keptOf<T>(key) ?? initial);
  const change = useCallback(
    (next: T) => {
      setValue(next);
      keep(key, next);
    },
    [key],
  );
  const forget = useCallback(() => keep(key, undefined), [key]);
  return { value, change, forget };
}

/** Leaves a wording for the panel that opens next. */
export function keepText(key: string, text: string): void {
  keep(key, text);
}

/** Where the wording of a translation in progress rests. */
export const translationKey = (messageId: string): string => `translation:${messageId}`;

/** Where the wording of an edit in progress rests. */
export const editKey = (messageId: string): string => `edit:${messageId}`;

function isEmpty({ text, other, hold, quote, phrase, ask }: Draft): boolean {
  return text === '' && other === '' && !hold && !quote && !phrase && !ask;
}

/** What of a draft was typed by hand. */
const wording = ({ text, other, phrase }: Draft): string => JSON.stringify([text, other, phrase]);

const draftOf = (kept: string | null): Draft => ({ ...empty, ...read<Draft>(kept) });

function keptOf<T>(key: string): T | undefined {
  try {
    return read<T>(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

function read<T>(kept: string | null): T | undefined {
  try {
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}

function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A device that keeps nothing holds the draft in this window only.
  }
}
