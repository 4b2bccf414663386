import type { QueryClient } from '@tanstack/react-query';
import { keys } from './keys.js';
import type { Start } from './start.js';

/** What the server says of a room, once nothing happened there while the answer was on its way: it would go unheard. */
export async function settled<T>(cache: QueryClient, audience: string, fetch: () => Promise<T>): Promise<T> {
  const heard = () => cache.getQueryData<Start>(keys.start)?.after[audience];
  for (;;) {
    const before = heard();
    const answer = await fetch();
    if (before === heard()) return answer;
  }
}
