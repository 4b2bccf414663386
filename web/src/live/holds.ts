import { createStore, useStore } from './store.js';

interface Held {
  audience: string;
  minutesId: string;
  rowId: string | null;
  personId: string;
}

/** How long a row counts as held after the last sign of it, and how often one gives the sign. */
const heldFor = 20_000;
const renewEvery = 8_000;
const nobody: Readonly<Record<string, string>> = {};

const held = createStore<Record<string, Readonly<Record<string, string>>>>({});
const timers = new Map<string, ReturnType<typeof setTimeout>>();
let emit: ((hold: Omit<Held, 'personId'>) => void) | undefined;
let own: { minutesId: string; rowId: string | null; at: number } | undefined;

/** In which row of these minutes each other person writes now: the row by the person's id. */
export function useHeld(minutesId: string): Readonly<Record<string, string>> {
  return useStore(held, (value) => value[minutesId] ?? nobody);
}

/** Says that one has come into a row, or still writes there, at most every few seconds; `null` lets it go. */
export function hold(audience: string, minutesId: string, rowId: string | null): void {
  const now = Date.now();
  if (own?.minutesId === minutesId && own.rowId === rowId && (rowId === null || now - own.at < renewEvery)) return;
  own = { minutesId, rowId, at: now };
  emit?.({ audience, minutesId, rowId });
}

/** Where signs of holding go while there is a socket. */
export function holdsGoTo(send: typeof emit): void {
  emit = send;
}

/** Takes the sign that somebody writes in a row, or has left it; without another one it is forgotten after a while. */
export function heardHeld({ minutesId, rowId, personId }: Held): void {
  const key = `${minutesId} ${personId}`;
  clearTimeout(timers.get(key));
  if (rowId === null) return release(minutesId, personId);
  timers.set(
    key,
    setTimeout(() => release(minutesId, personId), heldFor),
  );
  const rows = held.get()[minutesId] ?? nobody;
  if (rows[personId] !== rowId) held.set({ ...held.get(), [minutesId]: { ...rows, [personId]: rowId } });
}

/** Without a line nobody is known to write. */
export const forgetHolds = (): void => held.set({});

function release(minutesId: string, personId: string): void {
  const { [personId]: gone, ...rest } = held.get()[minutesId] ?? nobody;
  if (gone !== undefined) held.set({ ...held.get(), [minutesId]: rest });
}
