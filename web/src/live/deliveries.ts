import type { Cursor } from '../../../src/contract/events.js';
import { call } from '../api/call.js';

/** At most this often, and not all browsers of a room at the same moment. */
const every = 3_000;
const spread = 2_000;

const told = new Map<string, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Something was received: the server is told a little later how far, for all rooms at once. */
export function received(after: () => Cursor): void {
  timer ??= setTimeout(
    () => {
      timer = undefined;
      void tell(after());
    },
    every + Math.random() * spread,
  );
}

/** The line is closed: what was told was told for this person. */
export function forgetDeliveries(): void {
  clearTimeout(timer);
  timer = undefined;
  told.clear();
}

async function tell(after: Cursor): Promise<void> {
  const moved = Object.entries(after).filter(
    ([audience, position]) => audience.startsWith('channel:') && position > (told.get(audience) ?? 0),
  );
  if (moved.length === 0) return;
  try {
    await call('PUT /deliveries', { body: { delivered: Object.fromEntries(moved) } });
    for (const [audience, position] of moved) told.set(audience, position);
  } catch {
    // It goes out with what is received next.
  }
}
