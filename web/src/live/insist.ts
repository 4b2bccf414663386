import { setLine } from './line.js';
import { rest } from './rest.js';

const pause = 2_000;

/** Loads a part of the program however often the line breaks; until it is here there is no line, and that is said. */
export async function insist<T>(load: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  while (!signal.aborted) {
    try {
      return await load();
    } catch {
      setLine('offline');
      await rest(pause, signal);
    }
  }
  return undefined;
}
