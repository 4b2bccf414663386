import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../../src/contract/basics.js';
import type { MinutesRow } from '../../../src/contract/minutes.js';
import type { WordRow } from '../../../src/contract/minutes-acts.js';
import { newId } from '../api/call.js';
import { discard, enqueue, type OutboxItem } from '../live/outbox.js';
import { sha256 } from './sha256.js';

/** A wording that is being typed, and the one it is typed over. */
interface Draft {
  text: string;
  of: string | null;
}

/** How long nothing must be typed until the words go out. */
const quiet = 1_200;

/** Where the wordings of some minutes wait to be sent: a queue of its own, in the order in which they were typed. */
export const wordsQueue = (minutesId: string): string => `minutes:${minutesId}`;

/** The unsent wordings of one cell, the last one last. */
export const unsentOf = (queue: readonly OutboxItem[], rowId: string, language: Language): readonly OutboxItem[] =>
  queue.filter((item) => item.params.rowId === rowId && (item.body as WordRow).language === language);

interface Cell {
  /** What stands in the cell: what is typed, else what is on its way, else what the record has. */
  text: string;
  waits: boolean;
  change(text: string): void;
  /** Hands over what was typed, now. */
  flush(): void;
  /** Gives up what was typed and not yet taken. */
  forget(): void;
  refused: OutboxItem | undefined;
}

/**
 * One language of a row while it is written: every key is kept on the device at once, the words go out when the hand
 * rests, and the wording they were typed over goes with them, so that nobody's words are lost or mixed.
 */
export function useCell(
  { row, language, channelId }: { row: MinutesRow; language: Language; channelId: string },
  personId: string,
  queue: readonly OutboxItem[],
): Cell {
  const key = `minutes:${personId}:${row.id}:${language}`;
  const [draft, setDraft] = useState<Draft | undefined>(() => read(key));
  const latest = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsent = unsentOf(queue, row.id, language);
  const last = unsent.at(-1);
  const there = row.text[language];
  const state = useRef({ row, queue, last, there });
  useEffect(() => {
    state.current = { row, queue, last, there };
  });

  const set = useCallback(
    (next: Draft | undefined) => {
      latest.current = next;
      setDraft(next);
      keep(key, next);
    },
    [key],
  );
  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (!now) return;
    const { row, queue, last, there } = state.current;
    const base = (last?.body as WordRow | undefined)?.text ?? there?.text ?? '';
    const text = now.text.normalize('NFC');
    if (text === base) return set(undefined);
    if (text.trim() === '') return;
    // One that waits behind others was never tried: this one takes its place. One that may have arrived comes first.
    const waits = last && queue.find(({ state }) => state !== 'refused') !== last && last.state !== 'refused';
    const of = waits ? (last.body as WordRow).of : now.of;
    const hash = await sha256(text);
    if (waits) await discard(last.id);
    const id = newId();
    const body: WordRow = { id, language, text, of };
    await enqueue({
      id,
      audience: wordsQueue(row.minutesId),
      channelId,
      kind: 'word',
      route: 'PUT /minutes/:minutesId/rows/:rowId/words',
      params: { minutesId: row.minutesId, rowId: row.id },
      body,
    });
    const after = latest.current;
    if (after?.text === now.text) set(undefined);
    else if (after) set({ ...after, of: hash });
  }, [language, channelId, set]);
  const change = useCallback(
    (text: string) => {
      const { last, there } = state.current;
      const before = latest.current;
      if (before || !last) set({ text, of: before ? before.of : (there?.hash ?? null) });
      else {
        set({ text, of: null });
        void sha256((last.body as WordRow).text).then((of) => latest.current && set({ ...latest.current, of }));
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), quiet);
    },
    [flush, set],
  );
  // What an earlier visit left, and what is typed when one goes elsewhere.
  useEffect(() => {
    if (latest.current) void flush();
    return () => void (latest.current && flush());
  }, [flush]);

  return {
    text: draft?.text ?? (last?.body as WordRow | undefined)?.text ?? there?.text ?? '',
    waits: draft !== undefined || unsent.length > 0,
    change,
    flush: () => void flush(),
    forget: () => {
      clearTimeout(timer.current);
      set(undefined);
      for (const { id } of unsent) void discard(id);
    },
    refused: unsent.find(({ state }) => state === 'refused'),
  };
}

function read(key: string): Draft | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as Draft);
  } catch {
    return undefined;
  }
}

function keep(key: string, draft: Draft | undefined): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // A device that keeps nothing holds the words in this window only.
  }
}
