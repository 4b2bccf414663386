import { createStore, useStore } from './store.js';

/**
 * How the line to the server stands: not known yet while the device's copy is shown, or everything arrives at once,
 * arrives late, or does not arrive.
 */
export interface Line {
  state: 'opening' | 'synced' | 'weak' | 'offline';
  /** When it came to be so; without a line, when what is shown was last known to be true. */
  since: number;
  /** What came and went while catching up after an interruption, to say once. */
  recovered: { received: number; at: number } | undefined;
}

/** The state of the line, for the top bar, the outbox and everybody who asks for it. */
export const line = createStore<Line>({ state: 'synced', since: Date.now(), recovered: undefined });

/** The state of the line in a component. */
export function useLine(): Line {
  return useStore(line, (value) => value);
}

/** Notes a new state; `received` counts the messages that had come in meanwhile when the line returned. */
export function setLine(state: Line['state'], received = 0): void {
  const was = line.get();
  if (was.state === state) return;
  const now = Date.now();
  const recovered = state === 'offline' ? undefined : was.state === 'offline' ? { received, at: now } : was.recovered;
  const since = was.state === 'opening' && state === 'offline' ? was.since : now;
  line.set({ state, since, recovered });
}
