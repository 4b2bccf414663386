import type { QueryClient } from '@tanstack/query-core';
import type { Ground } from '../../../src/contract/agreements.js';
import { isOfChannel } from '../../../src/contract/audiences.js';
import type {
  MinutesAction,
  MinutesDetail,
  MinutesInner,
  MinutesRow,
  MinutesView,
} from '../../../src/contract/minutes.js';
import { ordered } from '../../../src/language/minutes.js';
import { keys } from '../api/keys.js';

type Content = Omit<MinutesDetail, 'inner' | 'damage'>;
interface Versioned {
  id: string;
  version: number;
}

/** Puts a newer state of minutes, and with it the order of rows and actions, where they stand open. */
export function putMinutes(cache: QueryClient, minutes: MinutesView): void {
  change(cache, minutes.id, (detail) => {
    if (detail.minutes.version > minutes.version) return detail;
    return {
      ...detail,
      minutes,
      rows: ordered(minutes.rows, detail.rows),
      actions: ordered(minutes.actions, detail.actions),
    };
  });
  void cache.invalidateQueries({ queryKey: keys.minutesList(minutes.audience) });
  if (minutes.state === 'signed') void cache.invalidateQueries({ queryKey: keys.register });
}

/** New minutes: for lists alone, unless they stand open already. */
export function addMinutes(cache: QueryClient, { minutes, rows, actions }: Content): void {
  putMinutes(cache, minutes);
  for (const row of rows) putMinutesRow(cache, row);
  for (const action of actions) putMinutesAction(cache, action);
}

/** Puts a newer state of a row among the rows there are; one without a place in the order is no more. */
export function putMinutesRow(cache: QueryClient, row: MinutesRow): void {
  change(cache, row.minutesId, (detail) => ({ ...detail, rows: newer(detail.minutes.rows, detail.rows, row) }));
}

/** The same of an action. */
export function putMinutesAction(cache: QueryClient, action: MinutesAction): void {
  change(cache, action.minutesId, (detail) => ({
    ...detail,
    actions: newer(detail.minutes.actions, detail.actions, action),
  }));
}

/** Puts what one's own side approved inside beside it. */
export function putMinutesInner(cache: QueryClient, inner: MinutesInner): void {
  change(cache, inner.minutesId, (detail) =>
    detail.inner && detail.inner.version > inner.version ? detail : { ...detail, inner },
  );
}

/** Nothing of a channel that is no longer mine. */
export function forgetMinutes(cache: QueryClient, channelId: string): void {
  cache.removeQueries({
    predicate: ({ queryKey: [name, audience] }) => name === 'minutes-list' && isOfChannel(String(audience), channelId),
  });
  cache.removeQueries({ queryKey: keys.register });
  cache.removeQueries({
    predicate: ({ queryKey: [name], state }) =>
      name === 'grounds' && ((state.data ?? []) as Ground[]).some((ground) => ground.channelId === channelId),
  });
  cache.removeQueries({
    predicate: ({ queryKey: [name], state }) =>
      name === 'minutes' && (state.data as MinutesDetail | undefined)?.minutes.channelId === channelId,
  });
}

function change(cache: QueryClient, minutesId: string, build: (detail: MinutesDetail) => MinutesDetail): void {
  cache.setQueryData<MinutesDetail>(keys.minutes(minutesId), (detail) => detail && build(detail));
}

function newer<T extends Versioned>(order: readonly string[], things: T[], thing: T): T[] {
  const known = things.find(({ id }) => id === thing.id);
  if (known && known.version > thing.version) return things;
  return ordered(order, [...things.filter((one) => one !== known), thing]);
}
