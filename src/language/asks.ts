import type { AskView } from '../contract/asks.js';
import type { Side } from '../contract/basics.js';
import type { MessageView } from '../contract/messages.js';

/** The sides that were asked and have not confirmed yet. */
export function owing({ sides, acknowledged }: AskView): Side[] {
  return sides.filter((side) => !acknowledged.some((one) => one.side === side));
}

/** Whether this person's confirmation would be their side's word: asked, still owed, and not by the author themself. */
export function asksOf(
  {
    ask,
    author,
    held,
    retracted,
  }: Omit<Pick<MessageView, 'author' | 'held' | 'retracted'>, 'ask'> & {
    ask?: AskView | null | undefined;
  },
  me: { id: string; side: Side | null },
): boolean {
  if (!ask || held || retracted || me.side === null || author.id === me.id) return false;
  return owing(ask).includes(me.side);
}

/** In the order they are due, those without a time last, the longest waiting first. */
export function dueFirst(a: MessageView, b: MessageView): number {
  const [one, two] = [a, b].map(({ ask, postedAt, id }) => `${ask?.due ?? '~'} ${postedAt} ${id}`);
  return (one ?? '') < (two ?? '') ? -1 : 1;
}
