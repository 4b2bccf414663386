import { Following } from '../src/activity/following.js';
import type { House } from './house.js';

type Name = 'search' | 'memory' | 'translation' | 'desk';

/** Waits until a reader of the log has read all that was told by now. */
export async function caughtUp({ app }: Pick<House, 'app'>, name: Name): Promise<void> {
  if (!(await app.get(Following).reached(name, 60_000))) throw new Error(`The ${name} has not read all that was told.`);
}

/** Whether a statement is one of those that readers of the log ask by themselves, whenever something happened. */
export const isFollowers = (statement: unknown): boolean =>
  /FROM "(event|follower)"|pg_snapshot|pg_current|pg_sequence/.test(String(statement));
