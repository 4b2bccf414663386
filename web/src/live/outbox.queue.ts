import { Refusal } from '../api/call.js';
import type { OutboxItem, OutboxStore } from './outbox.store.js';
import type { Store } from './store.js';

/** What the queue needs from outside, so that it can be held still in a test. */
export interface QueueParts {
  personId: string;
  store: OutboxStore;
  /** What is shown: all items of the person, in the order they were written. */
  items: Store<readonly OutboxItem[]>;
  send(item: OutboxItem): Promise<unknown>;
  /** The server took it. */
  arrived(item: OutboxItem, answer: unknown): void;
  /** Runs the work while no other window of this browser does the same. */
  alone(name: string, work: () => Promise<void>): Promise<void>;
  /** Tells the other windows that the store changed. */
  tell(): void;
}

/** Refusals that pass: no session, too slow, too early, too often. */
const passing = [401, 408, 425, 429];
const longestPause = 30_000;

/**
 * Sends what was written, one request at a time in each room and in order. No answer means try again with the same id;
 * a refusal waits for the person. Nothing is dropped but by an answer or by hand.
 */
export class OutboxQueue {
  private readonly running = new Set<string>();
  private readonly tries = new Map<string, number>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Shown but not in the store, and taken out but still in it: the store is a moment behind. */
  private readonly unstored = new Set<string>();
  private readonly dropped = new Set<string>();
  private closed = false;

  constructor(private readonly parts: QueueParts) {}

  /** Stored first, then shown and sent. */
  async add(item: OutboxItem): Promise<void> {
    this.dropped.delete(item.id);
    this.show([...this.parts.items.get().filter(({ id }) => id !== item.id), item]);
    await this.keep(item);
    void this.pump(item.audience);
  }

  /** What another window wrote or sent. */
  async reload(): Promise<void> {
    const stored = await this.parts.store.list(this.parts.personId).catch(() => []);
    const here = this.parts.items.get().filter(({ id }) => this.unstored.has(id));
    const there = stored.filter(({ id }) => !this.dropped.has(id) && !this.unstored.has(id));
    this.show([...there, ...here]);
  }

  /** Tries everything that waits, now. */
  flush(): void {
    for (const audience of new Set(this.parts.items.get().map((item) => item.audience))) void this.pump(audience);
  }

  /** Once more, with the same id. */
  async resend(id: string): Promise<void> {
    const item = this.find(id);
    if (!item) return;
    const { problem: _, ...again } = item;
    await this.change({ ...again, state: 'waiting' });
    void this.pump(item.audience);
  }

  /** Takes an item out: sent, heard of in the log, or given up by hand. */
  async drop(id: string): Promise<void> {
    if (!this.find(id)) return;
    this.show(this.parts.items.get().filter((item) => item.id !== id));
    this.unstored.delete(id);
    this.dropped.add(id);
    await this.parts.store.remove(id).catch(() => undefined);
    this.parts.tell();
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private async pump(audience: string): Promise<void> {
    if (this.closed || this.running.has(audience)) return;
    this.running.add(audience);
    clearTimeout(this.timers.get(audience));
    try {
      await this.parts.alone(`outbox ${this.parts.personId} ${audience}`, async () => {
        await this.reload();
        for (let item = this.next(audience); item && !this.closed; item = this.next(audience)) {
          if (!(await this.attempt(item))) return this.later(audience);
        }
        this.tries.delete(audience);
      });
    } finally {
      this.running.delete(audience);
    }
  }

  /** Whether the next one may follow. */
  private async attempt(item: OutboxItem): Promise<boolean> {
    await this.change({ ...item, state: 'sending' });
    try {
      const answer = await this.parts.send(item);
      this.parts.arrived(item, answer);
      await this.drop(item.id);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.problem.status < 500 && !passing.includes(error.problem.status)) {
        await this.change({ ...item, state: 'refused', problem: error.problem });
        return true;
      }
      await this.change({ ...item, state: 'waiting' });
      return false;
    }
  }

  private next(audience: string): OutboxItem | undefined {
    return this.parts.items.get().find((item) => item.audience === audience && item.state !== 'refused');
  }

  private later(audience: string): void {
    const tries = (this.tries.get(audience) ?? 0) + 1;
    this.tries.set(audience, tries);
    const pause = Math.min(1_000 * 2 ** tries, longestPause) * (0.75 + Math.random() / 2);
    this.timers.set(
      audience,
      setTimeout(() => void this.pump(audience), pause),
    );
  }

  private find(id: string): OutboxItem | undefined {
    return this.parts.items.get().find((item) => item.id === id);
  }

  /** An item that was dropped meanwhile (its event came first) is not brought back. */
  private async change(item: OutboxItem): Promise<void> {
    if (!this.find(item.id)) return;
    this.show(this.parts.items.get().map((known) => (known.id === item.id ? item : known)));
    await this.keep(item);
  }

  private async keep(item: OutboxItem): Promise<void> {
    this.unstored.add(item.id);
    try {
      await this.parts.store.put(item);
      this.unstored.delete(item.id);
    } catch {
      // A full device keeps it in this window only; sending goes on.
    }
    if (this.dropped.has(item.id)) await this.parts.store.remove(item.id).catch(() => undefined);
    this.parts.tell();
  }

  private show(items: OutboxItem[]): void {
    this.parts.items.set(
      items.sort((a, b) => (a.writtenAt === b.writtenAt ? (a.id < b.id ? -1 : 1) : a.writtenAt < b.writtenAt ? -1 : 1)),
    );
  }
}
