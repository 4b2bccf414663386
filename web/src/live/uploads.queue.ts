import type { FileView, UploadView } from '../../../src/contract/files.js';
import { limits } from '../../../src/contract/limits.js';
import type { ProblemView } from '../../../src/contract/problems.js';
import { NoLine, Refusal } from '../api/call.js';
import type { Store } from './store.js';
import type { UploadItem, UploadStore } from './uploads.store.js';

/** A file with how it is getting on; only the item itself is kept on the device. */
export interface Uploading {
  item: UploadItem;
  state: 'sending' | 'waiting' | 'done' | 'refused';
  /** How many bytes the server has. */
  arrived: number;
}

/** What the queue needs from outside, so that it can be held still in a test. */
export interface UploadParts {
  store: UploadStore;
  shown: Store<readonly Uploading[]>;
  begin(item: UploadItem): Promise<UploadView>;
  put(id: string, offset: number, piece: Blob): Promise<UploadView>;
  /** Runs the work while no other window of this browser does the same. */
  alone(name: string, work: () => Promise<void>): Promise<void>;
}

const atOnce = 2;
const longestPause = 30_000;
/** A piece should take about this long: on a thin line pieces are small, and a cut costs little. */
const quick = 1_500;
const slow = 6_000;
const smallest = 32 * 1024;
/** Refusals that pass. A place that does not fit is asked for anew. */
const passing = [401, 408, 409, 425, 429];

/** Hands files over piece by piece; after a cut it goes on where the server stands. Nothing starts over. */
export class UploadQueue {
  private readonly running = new Set<string>();
  private readonly tries = new Map<string, number>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Map<string, { resolve(): void; reject(error: unknown): void }[]>();
  private piece = limits.chunk / 4;
  private closed = false;

  constructor(private readonly parts: UploadParts) {}

  /** Shown and begun at once; what the device can refuse by itself is never sent. */
  async add(item: UploadItem): Promise<void> {
    this.show(item);
    // A full device keeps it in this window only; sending goes on.
    await this.parts.store.put(item).catch(() => undefined);
    this.start(item.id);
  }

  /** Takes up what the device has kept. */
  async restore(items: readonly UploadItem[]): Promise<void> {
    for (const item of items) if (!this.find(item.id)) this.show(item);
  }

  async change(id: string, part: Partial<UploadItem>): Promise<void> {
    const known = this.find(id);
    if (!known) return;
    const item = { ...known.item, ...part };
    this.show(item, known.arrived);
    await this.parts.store.put(item).catch(() => undefined);
  }

  /** Takes a file out: carried by its message, or given up by hand. */
  async remove(id: string): Promise<void> {
    clearTimeout(this.timers.get(id));
    this.parts.shown.set(this.parts.shown.get().filter(({ item }) => item.id !== id));
    await this.parts.store.remove(id).catch(() => undefined);
  }

  /** Tries everything that waits, now. */
  flush(): void {
    for (const { item } of this.parts.shown.get()) this.start(item.id);
  }

  /** When the file is there. No line is said at once, so that the message can say that it waits. */
  async arrival(id: string): Promise<void> {
    const item = this.find(id)?.item ?? (await this.parts.store.get(id).catch(() => undefined));
    if (!item || item.file) return; // Whether the server has it, the server knows.
    if (item.problem) throw new Refusal(item.problem);
    if (!this.find(id)) this.show(item);
    return new Promise((resolve, reject) => {
      this.listeners.set(id, [...(this.listeners.get(id) ?? []), { resolve, reject }]);
      this.start(id);
    });
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private start(id: string): void {
    const known = this.find(id);
    if (this.closed || !known || known.state === 'done' || known.state === 'refused') return;
    if (this.running.has(id) || this.running.size >= atOnce) return;
    clearTimeout(this.timers.get(id));
    this.running.add(id);
    void this.parts
      .alone(`upload ${id}`, () => this.attempt(id))
      .finally(() => {
        this.running.delete(id);
        const next = this.parts.shown.get().find(({ item, state }) => state === 'waiting' && !this.timers.has(item.id));
        if (next) this.start(next.item.id);
      });
  }

  private async attempt(id: string): Promise<void> {
    this.timers.delete(id);
    try {
      const file = await this.hand(id);
      if (file) await this.change(id, { file });
      this.tries.delete(id);
      this.settle(id);
    } catch (error) {
      this.piece = Math.max(this.piece / 2, smallest);
      const passes = error instanceof NoLine || (error instanceof Refusal && mayPass(error));
      if (passes) this.later(id);
      else if (error instanceof Refusal) await this.change(id, { problem: error.problem });
      else await this.change(id, { problem: ownProblem('file.damaged') });
      this.settle(id, error);
    }
  }

  /** From where the server stands to the end. */
  private async hand(id: string): Promise<FileView | undefined> {
    const item = this.find(id)?.item;
    if (!item) return undefined;
    let view = await this.parts.begin(item);
    while (!view.file) {
      if (!this.find(id) || this.closed) return undefined;
      this.show(item, view.offset, 'sending');
      const began = performance.now();
      view = await this.parts.put(id, view.offset, item.blob.slice(view.offset, view.offset + this.piece));
      const took = performance.now() - began;
      if (took < quick) this.piece = Math.min(this.piece * 2, limits.chunk);
      else if (took > slow) this.piece = Math.max(this.piece / 2, smallest);
      this.tries.delete(id);
    }
    return view.file;
  }

  private later(id: string): void {
    const known = this.find(id);
    if (!known) return;
    this.show(known.item, known.arrived, 'waiting');
    const tries = (this.tries.get(id) ?? 0) + 1;
    this.tries.set(id, tries);
    const pause = Math.min(500 * 2 ** tries, longestPause) * (0.75 + Math.random() / 2);
    this.timers.set(
      id,
      setTimeout(() => this.start(id), pause),
    );
  }

  private settle(id: string, error?: unknown): void {
    const listeners = this.listeners.get(id) ?? [];
    this.listeners.delete(id);
    for (const { resolve, reject } of listeners) {
      if (error === undefined) resolve();
      else reject(error);
    }
  }

  private find(id: string): Uploading | undefined {
    return this.parts.shown.get().find(({ item }) => item.id === id);
  }

  private show(item: UploadItem, arrived = 0, state: 'sending' | 'waiting' = 'waiting'): void {
    const settled = item.file ? 'done' : item.problem ? 'refused' : state;
    const now: Uploading = { item, state: settled, arrived: item.file ? item.size : arrived };
    const all = this.parts.shown.get();
    const known = all.some((other) => other.item.id === item.id);
    this.parts.shown.set(known ? all.map((other) => (other.item.id === item.id ? now : other)) : [...all, now]);
  }
}

/** What the device can tell by itself, without words: the screen has them. */
export function ownProblem(code: 'file.too_large' | 'file.damaged'): ProblemView {
  return { type: 'about:blank', title: '', status: 400, detail: '', code, instance: '' };
}

function mayPass({ problem }: Refusal): boolean {
  return passing.includes(problem.status) || problem.status >= 500;
}
