import type { QueryKey } from '@tanstack/query-core';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Whose copy it is, until when it may be opened, and when it was last known to be true. */
export interface Head {
  personId: string;
  sessionId: string;
  /** ISO 8601; after it the copy stays closed. */
  expiresAt: string;
  /** The views the copy was made for. */
  shape: string;
  at: string;
}

/** One query of the cache. */
export interface Part {
  key: string;
  queryKey: QueryKey;
  data: unknown;
  updatedAt: number;
  /** For a room: the position in its audience up to which the log is contained. Following goes on from there. */
  upTo?: number;
}

interface Schema extends DBSchema {
  head: { key: 'head'; value: Head };
  parts: { key: string; value: Part };
}

const stores = ['head', 'parts'] as const;
let opening: Promise<IDBPDatabase<Schema> | undefined> | undefined;

/** What lies on the device, if anything does. */
export async function readCopy(): Promise<{ head: Head; parts: Part[] } | undefined> {
  const transaction = (await database())?.transaction(stores);
  const head = await transaction?.objectStore('head').get('head');
  const parts = await transaction?.objectStore('parts').getAll();
  return head && parts && { head, parts };
}

/** Makes the copy this session's: one of another person goes, one of an earlier session of theirs goes on. */
export async function claimCopy(head: Head): Promise<void> {
  const transaction = (await database())?.transaction(stores, 'readwrite');
  const before = await transaction?.objectStore('head').get('head');
  if (before?.personId !== head.personId) await transaction?.objectStore('parts').clear();
  await transaction?.objectStore('head').put(head, 'head');
  await transaction?.done;
}

/** Writes what changed, all or nothing, unless the copy was wiped or has become somebody else's meanwhile. */
export async function writeCopy(head: Head, changed: Part[], gone: string[]): Promise<void> {
  const transaction = (await database())?.transaction(stores, 'readwrite');
  if (!transaction) return;
  const parts = transaction.objectStore('parts');
  const now = await transaction.objectStore('head').get('head');
  if (now?.sessionId === head.sessionId) {
    await transaction.objectStore('head').put(head, 'head');
    for (const part of changed) await parts.put(part);
    for (const key of gone) await parts.delete(key);
  }
  await transaction.done;
}

/** Takes the copy off the device, or only if it is this person's. */
export async function wipeCopy(personId?: string): Promise<void> {
  const transaction = (await database())?.transaction(stores, 'readwrite');
  const head = await transaction?.objectStore('head').get('head');
  if (personId === undefined || head?.personId === personId) {
    await transaction?.objectStore('head').clear();
    await transaction?.objectStore('parts').clear();
  }
  await transaction?.done;
}

/** A browser that keeps nothing has no copy, and everything else works. */
function database(): Promise<IDBPDatabase<Schema> | undefined> {
  opening ??= openDB<Schema>('copy', 1, {
    upgrade(db) {
      db.createObjectStore('head');
      db.createObjectStore('parts', { keyPath: 'key' });
    },
    // A newer version in another window must not wait for this one.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  }).catch(() => undefined);
  return opening;
}
