import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Event } from '../../../src/contract/events.js';
import type { MessageView } from '../../../src/contract/messages.js';
import type { MinutesDetail, MinutesRow } from '../../../src/contract/minutes.js';
import { NoLine, type RawInput, send } from '../api/call.js';
import { keys } from '../api/keys.js';
import { addMessage, updateMessage } from './cache.js';
import { openDevice } from './device.js';
import { line } from './line.js';
import { OutboxQueue } from './outbox.queue.js';
import { type OutboxItem, outboxStore } from './outbox.store.js';
import { createStore, useStore } from './store.js';
import {
  closeUploads,
  filesArrived,
  flushFiles,
  forgetFiles,
  openUploads,
  takeFilesBack,
  wipeUploads,
} from './uploads.js';
import { uploadStore } from './uploads.store.js';

export type { OutboxItem } from './outbox.store.js';

const items = createStore<readonly OutboxItem[]>([]);
const durable = createStore(true);
const delivered = createStore(0);
const lookEvery = 30_000;
const none: readonly string[] = [];

let open: { queue: OutboxQueue; personId: string; close: () => void; wipe: () => Promise<void> } | undefined;
let opening: Promise<void> = Promise.resolve();

/** What a screen hands over to be sent; the outbox adds whose it is and where it stands. */
export type Outgoing = Omit<OutboxItem, 'personId' | 'state' | 'problem' | 'writtenAt'> & { writtenAt?: string };

/** What one has written in a room and the server has not confirmed yet, in the order it was written. */
export function useOutbox(audience: string): readonly OutboxItem[] {
  const all = useStore(items, (value) => value);
  return useMemo(() => all.filter((item) => item.audience === audience), [all, audience]);
}

/** What the server has refused, in all rooms. */
export function useRefused(): readonly OutboxItem[] {
  const all = useStore(items, (value) => value);
  return useMemo(() => all.filter(({ state }) => state === 'refused'), [all]);
}

/** How much waits in all rooms together. */
export function useUnsent(): number {
  return useStore(items, (value) => value.length);
}

/** How many were taken by the server since the window was opened. */
export function useDelivered(): number {
  return useStore(delivered, (value) => value);
}

/** False when what is unsent is lost on closing the window: the device keeps nothing. */
export function useDurable(): boolean {
  return useStore(durable, (value) => value);
}

/** Takes something to be sent: stored, shown at once, sent when possible. */
export async function enqueue(outgoing: Outgoing): Promise<void> {
  await opening;
  if (!open) throw new Error('Nobody is signed in.');
  const writtenAt = outgoing.writtenAt ?? new Date().toISOString();
  await open.queue.add({ ...outgoing, writtenAt, personId: open.personId, state: 'sending' });
}

/** Sends a refused item once more, with the same id. */
export async function resend(id: string): Promise<void> {
  await open?.queue.resend(id);
}

/** Gives an item up, with the files it would have carried. */
export async function discard(id: string): Promise<void> {
  const item = items.get().find((one) => one.id === id);
  await open?.queue.drop(id);
  if (item) forgetFiles(filesOf(item));
}

/** Gives an item up for its words to be written anew; its files lie in the composer again. */
export async function takeBack(id: string): Promise<void> {
  const item = items.get().find((one) => one.id === id);
  await open?.queue.drop(id);
  if (item) takeFilesBack(filesOf(item));
}

/** The files a message on its way will carry. */
export function filesOf({ body }: OutboxItem): readonly string[] {
  return (body as { files?: string[] }).files ?? none;
}

/**
 * Opens the outbox of the person who signed in and sends what is left from before, but nothing until it is sure that
 * it is they who are signed in.
 */
export function openOutbox(cache: QueryClient, personId: string, sure: () => boolean): Promise<void> {
  closeOutbox();
  opening = (async () => {
    const device = await openDevice();
    const store = outboxStore(device);
    const alone = (name: string, work: () => Promise<void>) =>
      navigator.locks ? navigator.locks.request(name, work) : work();
    const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`outbox ${personId}`) : undefined;
    const queue = new OutboxQueue({
      personId,
      store,
      items,
      send: async (item) => {
        if (!sure()) throw new NoLine('not confirmed yet');
        await filesArrived(filesOf(item));
        const { route, params, body, version } = item;
        return send(route, { params, body, version } as RawInput);
      },
      arrived: (item, answer) => took(cache, item, answer),
      alone,
      tell: () => channel?.postMessage('changed'),
    });
    durable.set(store.durable);
    channel?.addEventListener('message', () => void queue.reload());
    const over = listen(queue);
    open = {
      queue,
      personId,
      close: () => {
        over.abort();
        queue.close();
        channel?.close();
      },
      wipe: async () => {
        await wipeUploads();
        await store.wipe(personId);
      },
    };
    await queue.reload();
    const waits = (id: string) => items.get().some((item) => item.id === id);
    await openUploads({ personId, store: uploadStore(device), alone, sure, waits });
    queue.flush();
  })();
  return opening;
}

/** Closes it and leaves what is unsent on the device, for the same person's next sign-in. */
export function closeOutbox(): void {
  open?.close();
  open = undefined;
  closeUploads();
  items.set([]);
}

/** Signing out by hand: nothing of this person stays on the device. */
export async function wipeOutbox(): Promise<void> {
  await open?.wipe().catch(() => undefined);
  closeOutbox();
}

/** An event of the log may tell of one's own message before the answer does. */
export function outboxHeard(event: Event): void {
  if (event.kind !== 'message.posted') return;
  const { id, files } = event.payload.message;
  void open?.queue.drop(id);
  if (files?.length) forgetFiles(files.map((file) => file.id));
}

/** The answer to every write is what was written as it now is: a message of a room, or a row of minutes. */
function took(cache: QueryClient, item: OutboxItem, answer: unknown): void {
  delivered.set(delivered.get() + 1);
  if (item.kind === 'word') return worded(cache, answer as MinutesRow);
  const message = answer as MessageView;
  forgetFiles(filesOf(item));
  if (item.kind === 'post' || item.kind === 'hold') addMessage(cache, message);
  else updateMessage(cache, message);
}

function worded(cache: QueryClient, row: MinutesRow): void {
  const newer = (known: MinutesRow) => (known.id === row.id && known.version <= row.version ? row : known);
  cache.setQueryData<MinutesDetail>(
    keys.minutes(row.minutesId),
    (detail) => detail && { ...detail, rows: detail.rows.map(newer) },
  );
}

function listen(queue: OutboxQueue): AbortController {
  const over = new AbortController();
  const { signal } = over;
  const flush = () => {
    flushFiles();
    queue.flush();
  };
  const timer = setInterval(flush, lookEvery);
  const forget = line.subscribe(() => line.get().state !== 'offline' && flush());
  window.addEventListener('online', flush, { signal });
  window.addEventListener('focus', flush, { signal });
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (!durable.get() && items.get().length > 0) event.preventDefault();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    forget();
  });
  return over;
}
