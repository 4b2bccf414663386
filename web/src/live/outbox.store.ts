import type { ProblemView } from '../../../src/contract/problems.js';
import type { RouteKey } from '../../../src/contract/routes.js';
import type { Device } from './device.js';

/** What was done in a room and the server has not confirmed yet. */
export interface OutboxItem {
  /** The id of the change; for a new message also the message's own. The same at every try. */
  id: string;
  personId: string;
  audience: string;
  channelId: string;
  /** `word` is a wording in minutes, which wait in a queue of their own. */
  kind: 'post' | 'hold' | 'edit' | 'retract' | 'translate' | 'verify' | 'acknowledge' | 'word';
  /** The message it changes, for what is not new. */
  messageId?: string;
  route: RouteKey;
  params: Record<string, string>;
  body: unknown;
  version?: number;
  writtenAt: string;
  state: 'sending' | 'waiting' | 'refused';
  /** Why it was refused. */
  problem?: ProblemView;
}

/** Where unsent items rest. */
export interface OutboxStore {
  /** False when they are gone as soon as the window closes. */
  readonly durable: boolean;
  list(personId: string): Promise<OutboxItem[]>;
  put(item: OutboxItem): Promise<void>;
  remove(id: string): Promise<void>;
  wipe(personId: string): Promise<void>;
}

/** On the device where it lets us, else in memory. */
export function outboxStore(device: Device | undefined): OutboxStore {
  return device ? onDevice(device) : memoryStore();
}

function onDevice(device: Device): OutboxStore {
  return {
    durable: true,
    list: (personId) => device.getAllFromIndex('items', 'person', personId),
    put: async (item) => {
      await device.put('items', item);
    },
    remove: (id) => device.delete('items', id),
    wipe: async (personId) => {
      const { store } = device.transaction('items', 'readwrite');
      for (const id of await store.index('person').getAllKeys(personId)) await store.delete(id);
    },
  };
}

/** For a browser that keeps nothing. */
function memoryStore(): OutboxStore {
  const items = new Map<string, OutboxItem>();
  return {
    durable: false,
    list: async (personId) => [...items.values()].filter((item) => item.personId === personId),
    put: async (item) => void items.set(item.id, item),
    remove: async (id) => void items.delete(id),
    wipe: async (personId) => {
      for (const item of [...items.values()]) if (item.personId === personId) items.delete(item.id);
    },
  };
}
