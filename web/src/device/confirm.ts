import type { QueryClient } from '@tanstack/query-core';
import type { Cursor } from '../../../src/contract/events.js';
import { call, NoLine } from '../api/call.js';
import { keys } from '../api/keys.js';
import { saysSignedOut, signedOut } from '../api/session.js';
import type { Start } from '../api/start.js';
import { setLine } from '../live/line.js';
import { rest } from '../live/rest.js';
import { copySettled, openedCopy } from './copy.js';
import { wipeCopy } from './copy.store.js';

/** So far behind, the newest page is asked for rather than everything in between. */
const farBehind = 300;
/** Reference data changes with a release of the service; a slow line need not bring it at every start. */
const daily = 86_400_000;
const longestPause = 30_000;

/**
 * The start as the server knows it, with the positions to follow from. A copy from the device is shown meanwhile, as
 * long as it takes; nothing is sent before the server has said that it is still the same person. `undefined`: it is
 * not, or the window has moved on.
 */
export async function confirmedStart(cache: QueryClient, signal: AbortSignal): Promise<Start | undefined> {
  const copy = openedCopy();
  if (!copy) return cache.getQueryData<Start>(keys.start);
  const start = await freshStart(signal);
  if (!start || signal.aborted) return undefined;
  if (start.me.id !== copy.head.personId) {
    await wipeCopy(copy.head.personId);
    location.reload();
    return undefined;
  }
  cache.setQueryData<Start>(keys.start, start);
  const after = takeUp(cache, start, copy.upTo);
  copySettled();
  // Topics are kept without a position: those of a room that is still mine are asked for anew, the others are let go.
  const [topics] = keys.topics('');
  cache.removeQueries({
    queryKey: [topics],
    predicate: ({ queryKey }) => start.after[String(queryKey[1])] === undefined,
  });
  void cache.invalidateQueries({ queryKey: [topics] });
  // Issues and meetings are kept without a position too: what was done to one meanwhile may lie before where its room goes on.
  for (const [name] of [keys.issue(''), keys.issueEntries(''), keys.meetings, keys.meeting('')])
    void cache.invalidateQueries({ queryKey: [name] });
  // What the log does not tell of is asked for anew; what is on the screen stays until the answer is here.
  for (const queryKey of [
    keys.deskFirst,
    keys.toAcknowledge,
    keys.notices,
    keys.issues,
    keys.terms,
    keys.phraseWordings,
  ]) {
    void cache.invalidateQueries({ queryKey });
  }
  for (const queryKey of [keys.gates, keys.phrases, keys.termSeed]) {
    const { dataUpdatedAt = 0 } = cache.getQueryState(queryKey) ?? {};
    if (Date.now() - dataUpdatedAt > daily) void cache.invalidateQueries({ queryKey });
  }
  return { ...start, after };
}

async function freshStart(signal: AbortSignal): Promise<Start | undefined> {
  for (let pause = 1_000; !signal.aborted; pause = Math.min(pause * 2, longestPause)) {
    try {
      return await call('GET /start', { signal });
    } catch (error) {
      if (signal.aborted) break;
      if (saysSignedOut(error)) {
        signedOut();
        break;
      }
      setLine(error instanceof NoLine ? 'offline' : 'weak');
      await rest(pause * (0.75 + Math.random() / 2), signal);
    }
  }
  return undefined;
}

/** A room goes on from where its copy ends; one that is no longer mine, or far behind, is let go. */
function takeUp(cache: QueryClient, { after }: Start, upTo: Map<string, number>): Cursor {
  const from: Cursor = { ...after };
  for (const [audience, position] of upTo) {
    const head = after[audience];
    if (head !== undefined && head - position <= farBehind) from[audience] = Math.min(head, position);
    else if (head !== undefined) void cache.resetQueries({ queryKey: keys.messages(audience) });
    else cache.removeQueries({ queryKey: keys.messages(audience) });
  }
  return from;
}
