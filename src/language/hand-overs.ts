import type { Side } from '../contract/basics.js';
import type { HandOver, HandOverWords } from '../contract/hand-overs.js';
import type { IssueView } from '../contract/issues.js';
import type { BilingualText } from '../contract/text.js';
import { plateKey } from './plates.js';

/** Everything in a record that is said in words. */
export const wordsOfHandOver: readonly HandOverWords[] = ['place', 'condition', 'remarks'];

/** The plates of an issue, each once, in the order in which they were written. */
export function platesOf({ fields }: Pick<IssueView, 'fields'>): string[] {
  const all = Object.values(fields).flatMap((value) => (value.kind === 'plates' ? value.plates : []));
  return [...new Map(all.map((plate) => [plateKey(plate), plate])).values()];
}

/** Those that no confirmed record of a hand-over names: they are still held. */
export function platesHeld({ fields, handOvers = [] }: Pick<IssueView, 'fields' | 'handOvers'>): string[] {
  const confirmed = handOvers.filter(({ answer }) => answer?.confirmed);
  const gone = new Set(confirmed.flatMap(({ plates }) => plates.map(plateKey)));
  return platesOf({ fields }).filter((plate) => !gone.has(plateKey(plate)));
}

/** Whether a side is asked to confirm a record: the one that did not write it, until it has. */
export function awaitsHandOver({ answer, written }: HandOver, side: Side | null): boolean {
  return answer === null && side !== null && written.by.side !== side;
}

/** Whether it can be confirmed: both sides confirm the same in their own languages. */
export function inBothLanguages(record: HandOver): boolean {
  return wordsOfHandOver.every((words) => !record[words] || (record[words].vi && record[words].zh));
}

/** The words of records that can still be put into the other language. */
export function handOverWords({ handOvers = [] }: Pick<IssueView, 'handOvers'>) {
  return handOvers
    .filter(({ answer }) => answer === null)
    .flatMap((record) =>
      wordsOfHandOver.flatMap((words): { handOverId: string; words: HandOverWords; text: BilingualText }[] => {
        const text = record[words];
        return text ? [{ handOverId: record.id, words, text }] : [];
      }),
    );
}
