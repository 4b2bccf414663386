import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxItem } from './outbox.store.js';
import type { UploadItem } from './uploads.store.js';

interface Schema extends DBSchema {
  items: { key: string; value: OutboxItem; indexes: { person: string } };
  uploads: { key: string; value: UploadItem; indexes: { person: string } };
}

/** What this device keeps of what was not sent yet: acts and files. */
export type Device = IDBPDatabase<Schema>;

/** Opens it; `undefined` where the browser keeps nothing. */
export async function openDevice(): Promise<Device | undefined> {
  try {
    return await openDB<Schema>('outbox', 2, {
      upgrade(db, before) {
        if (before < 1) db.createObjectStore('items', { keyPath: 'id' }).createIndex('person', 'personId');
        db.createObjectStore('uploads', { keyPath: 'id' }).createIndex('person', 'personId');
      },
      // A newer version in another window must not wait for this one.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
    });
  } catch {
    return undefined;
  }
}
