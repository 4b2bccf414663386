import { useMemo } from 'react';
import { limits } from '../../../src/contract/limits.js';
import { call, NoLine, newId } from '../api/call.js';
import { createStore, useStore } from './store.js';
import { ownProblem, type Uploading, UploadQueue } from './uploads.queue.js';
import type { UploadItem, UploadStore } from './uploads.store.js';

export type { Uploading } from './uploads.queue.js';

const shown = createStore<readonly Uploading[]>([]);
/** The last piece is answered when the file has been checked; a large photo takes the server some seconds. */
const patience = 90_000;

let open: { queue: UploadQueue; store: UploadStore; personId: string } | undefined;

/** The files in the composer of a room, in the order they were chosen. */
export function useTray(audience: string): readonly Uploading[] {
  const all = useStore(shown, (value) => value);
  return useMemo(
    () => all.filter(({ item }) => item.audience === audience && item.messageId === undefined),
    [all, audience],
  );
}

/** The files of a message that is on its way. */
export function useUploads(ids: readonly string[] | undefined): readonly Uploading[] {
  const all = useStore(shown, (value) => value);
  return useMemo(() => all.filter(({ item }) => ids?.includes(item.id)), [all, ids]);
}

/** Takes files from the person's hand: kept on the device, shown, handed over as far as the line allows. */
export function addFiles(audience: string, files: Iterable<File>): void {
  for (const file of files) {
    if (!open) return;
    const { name, type, size } = file;
    const code = size > limits.file ? 'file.too_large' : size === 0 ? 'file.damaged' : undefined;
    const item = {
      id: newId(),
      personId: open.personId,
      audience,
      name,
      type,
      size,
      addedAt: new Date().toISOString(),
    };
    void open.queue.add({ ...item, blob: code ? new Blob() : file, ...(code && { problem: ownProblem(code) }) });
  }
}

/** Gives a file up. */
export function removeFile(id: string): void {
  void open?.queue.remove(id);
}

/** Tries a file again that could not be read or was refused. */
export async function retryFile(id: string): Promise<void> {
  const known = shown.get().find(({ item }) => item.id === id)?.item;
  if (!known || !open) return;
  const { problem: _, ...item } = known;
  await open.queue.remove(id);
  await open.queue.add({ ...item, id: newId() });
}

/** The files now belong to a message. */
export function sendFiles(ids: readonly string[], messageId: string): void {
  for (const id of ids) void open?.queue.change(id, { messageId });
}

/** The message was taken back into the composer, and its files with it. */
export function takeFilesBack(ids: readonly string[]): void {
  for (const id of ids) void open?.queue.change(id, { messageId: undefined });
}

/** They are in the record, or were given up with their message. */
export function forgetFiles(ids: readonly string[]): void {
  for (const id of ids) void open?.queue.remove(id);
}

/** When all of them are on the server; refused as they are refused. */
export async function filesArrived(ids: readonly string[]): Promise<void> {
  const { queue } = open ?? {};
  if (queue) await Promise.all(ids.map((id) => queue.arrival(id)));
}

/** Goes on with everything that waits. */
export const flushFiles = (): void => open?.queue.flush();

interface Opening {
  personId: string;
  store: UploadStore;
  alone(name: string, work: () => Promise<void>): Promise<void>;
  /** Whether it is certain that it is this person who is signed in; before that nothing leaves the device. */
  sure(): boolean;
  /** Whether the message a file was sent with is still in the outbox. */
  waits(messageId: string): boolean;
}

/** Opens what the person left on the device; files of messages that have gone out meanwhile are cleared away. */
export async function openUploads({ personId, store, alone, sure, waits }: Opening): Promise<void> {
  const queue = new UploadQueue({
    store,
    shown,
    alone,
    begin: async ({ id, name, size }) => {
      if (!sure()) throw new NoLine('not confirmed yet');
      return call('POST /uploads', { body: { id, name: name.slice(-255) || 'file', size } });
    },
    put: async (id, offset, piece) =>
      call('PUT /uploads/:uploadId/chunks', {
        params: { uploadId: id },
        query: { offset },
        body: new Uint8Array(await piece.arrayBuffer()),
        timeout: patience,
      }),
  });
  open = { queue, store, personId };
  const kept = await store.list(personId).catch(() => [] as UploadItem[]);
  const over = kept.filter(({ messageId }) => messageId !== undefined && !waits(messageId));
  for (const { id } of over) await store.remove(id).catch(() => undefined);
  await queue.restore(kept.filter((item) => !over.includes(item)).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1)));
  queue.flush();
}

/** Closes it and leaves everything on the device. */
export function closeUploads(): void {
  open?.queue.close();
  open = undefined;
  shown.set([]);
}

/** Nothing of this person stays on the device. */
export async function wipeUploads(): Promise<void> {
  await open?.store.wipe(open.personId).catch(() => undefined);
}
