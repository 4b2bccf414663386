import type { QueryClient, QueryKey } from '@tanstack/query-core';
import { hashKey } from '@tanstack/query-core';
import type { Cursor } from '../../../src/contract/events.js';
import { keys } from '../api/keys.js';
import type { Start } from '../api/start.js';
import { line } from '../live/line.js';
import { claimCopy, type Head, type Part, readCopy, wipeCopy, writeCopy } from './copy.store.js';
import { isKept, keptPart } from './kept.js';

/** Places without a person, where a copy is not opened. */
const signedOutPages = /^\/(login|set-up|link|enter)(\/|$)/;
const saveAfter = 500;
/** A copy that nothing changes is still known to be true. */
const touchEvery = 300_000;
/** A device that does not answer must not keep the screen waiting. */
const patience = 1_000;

let opened: { head: Head; upTo: Map<string, number> } | undefined;
/** What the store holds, so that only what changed is written. */
const stored = new Map<string, unknown>();

/** What was opened from the device and the server has not confirmed yet. */
export const openedCopy = () => opened;

/** The server has confirmed it, or it is gone. */
export function copySettled(): void {
  opened = undefined;
}

/** Puts the copy into the cache before anything is drawn, so that the screen does not wait for the line. */
export async function openCopy(cache: QueryClient): Promise<void> {
  if (signedOutPages.test(location.pathname)) return;
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const copy = await Promise.race([readCopy().catch(() => undefined), late]);
  if (!copy) return;
  const { head, parts } = copy;
  if (head.shape !== __SHAPE__ || Date.parse(head.expiresAt) <= Date.now()) return wipeCopy();
  if (!parts.some(({ key }) => key === hashKey(keys.start))) return;
  opened = { head, upTo: new Map() };
  for (const { key, queryKey, data, updatedAt, upTo } of parts) {
    const part = keptPart(queryKey, data);
    stored.set(key, part);
    if (part === undefined) continue;
    cache.setQueryData(queryKey, part, { updatedAt });
    if (upTo !== undefined) opened.upTo.set(String(queryKey[1]), upTo);
  }
  line.set({ state: 'opening', since: Date.parse(head.at), recovered: undefined });
}

/** Keeps the device's copy like the cache, from now on. `after` is how far each audience is contained. */
export function keepCopy(cache: QueryClient, start: Start, after: () => Cursor, signal: AbortSignal): void {
  const { session, me } = start;
  const head = (): Head => ({
    personId: me.id,
    sessionId: session.id,
    expiresAt: session.expiresAt,
    shape: __SHAPE__,
    at: new Date(line.get().state === 'offline' ? line.get().since : Date.now()).toISOString(),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = claimCopy(head()).catch(() => undefined);
  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { changed, gone } = difference(cache, after());
    const now = head();
    turn = turn.then(() => writeCopy(now, changed, gone)).catch(() => undefined);
  };
  const soon = () => (timer ??= setTimeout(save, saveAfter));
  const unsubscribe = cache.getQueryCache().subscribe(({ type, query }) => {
    if ((type === 'updated' || type === 'removed') && isKept(query.queryKey)) soon();
  });
  const beat = setInterval(save, touchEvery);
  // Last moment before the window may be gone.
  window.addEventListener('pagehide', save, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save(), { signal });
  signal.addEventListener('abort', () => {
    unsubscribe();
    clearTimeout(timer);
    clearInterval(beat);
  });
  save();
}

function difference(cache: QueryClient, after: Cursor): { changed: Part[]; gone: string[] } {
  const changed: Part[] = [];
  const present = new Set<string>();
  for (const query of cache.getQueryCache().getAll()) {
    const { queryKey, queryHash: key } = query;
    const { data, dataUpdatedAt: updatedAt } = query.state;
    if (data === undefined || !isKept(queryKey)) continue;
    const room = queryKey[0] === 'messages' ? String(queryKey[1]) : undefined;
    const part = keptPart(queryKey, data);
    if (part === undefined) continue;
    present.add(key);
    if (stored.get(key) === data) continue;
    stored.set(key, data);
    changed.push({
      key,
      queryKey: queryKey as QueryKey,
      data: part,
      updatedAt,
      ...(room && { upTo: after[room] ?? 0 }),
    });
  }
  const gone = [...stored.keys()].filter((key) => !present.has(key));
  for (const key of gone) stored.delete(key);
  return { changed, gone };
}
