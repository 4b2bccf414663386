import type { FileView } from '../../../src/contract/files.js';
import type { ProblemView } from '../../../src/contract/problems.js';
import type { Device } from './device.js';

/** A file chosen by the person, with its bytes, until a message has carried it to the server. */
export interface UploadItem {
  /** The id of the file, chosen here. */
  id: string;
  personId: string;
  audience: string;
  name: string;
  type: string;
  size: number;
  blob: Blob;
  addedAt: string;
  /** The message it was sent with; until then it lies in the composer. */
  messageId?: string;
  /** It arrived whole and was accepted. */
  file?: FileView;
  /** The server refused it, or the device can tell already that it would: then `detail` is empty. */
  problem?: ProblemView;
}

/** Where the files rest. */
export interface UploadStore {
  get(id: string): Promise<UploadItem | undefined>;
  list(personId: string): Promise<UploadItem[]>;
  put(item: UploadItem): Promise<void>;
  remove(id: string): Promise<void>;
  wipe(personId: string): Promise<void>;
}

/** On the device beside the outbox, else in memory. */
export function uploadStore(device: Device | undefined): UploadStore {
  return device ? onDevice(device) : inMemory();
}

function onDevice(device: Device): UploadStore {
  return {
    get: (id) => device.get('uploads', id),
    list: (personId) => device.getAllFromIndex('uploads', 'person', personId),
    put: async (item) => {
      await device.put('uploads', item);
    },
    remove: (id) => device.delete('uploads', id),
    wipe: async (personId) => {
      const { store } = device.transaction('uploads', 'readwrite');
      for (const id of await store.index('person').getAllKeys(personId)) await store.delete(id);
    },
  };
}

function inMemory(): UploadStore {
  const items = new Map<string, UploadItem>();
  return {
    get: async (id) => items.get(id),
    list: async (personId) => [...items.values()].filter((item) => item.personId === personId),
    put: async (item) => void items.set(item.id, item),
    remove: async (id) => void items.delete(id),
    wipe: async (personId) => {
      for (const item of [...items.values()]) if (item.personId === personId) items.delete(item.id);
    },
  };
}
