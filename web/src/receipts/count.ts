import type { SideReceipts } from '../../../src/contract/receipts.js';

/** How many people of a side a message is for, and how many of them have received and read it. */
export interface Counted {
  people: number;
  delivered: number;
  read: number;
}

/** Counts for the message at this position; whoever joined after it does not count. */
export function countFor({ from, delivered, read }: SideReceipts, position: number): Counted {
  const reached = (list: readonly number[]) => list.filter((one) => one >= position).length;
  const late = reached(from);
  return { people: from.length - late, delivered: reached(delivered) - late, read: reached(read) - late };
}
