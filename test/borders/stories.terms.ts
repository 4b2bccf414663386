import type { Kind } from '../../src/contract/events.js';
import { newPhrase, newTerm, Terminologist } from '../terms.js';
import type { World } from '../world.js';

type TermKind = Extract<Kind, `term.${string}` | `phrase.${string}`>;

/** What has to stand before the snapshot is taken, and what happens after it. */
export function termStories({ laoCai, hekou, channel }: World): {
  [K in TermKind]: () => Promise<() => Promise<unknown>>;
} {
  const terms = new Terminologist(channel.id);
  return {
    'term.proposed': async () => {
      const held = await terms.agree(hekou.interpreter, await terms.propose(laoCai.interpreter));
      return async () => {
        await terms.propose(hekou.coordinator);
        await terms.revise(laoCai.coordinator, held, newTerm());
      };
    },
    'term.answered': async () => {
      const [one, two, three] = [
        await terms.propose(laoCai.interpreter),
        await terms.propose(laoCai.interpreter),
        await terms.propose(hekou.interpreter),
      ];
      return async () => {
        await terms.agree(hekou.interpreter, one);
        await terms.refuse(hekou.interpreter, two);
        await terms.withdraw(hekou.coordinator, three);
      };
    },
    'phrase.proposed': async () => {
      const held = await terms.agreePhrase(hekou.interpreter, await terms.proposePhrase(laoCai.interpreter));
      return async () => {
        await terms.proposePhrase(hekou.coordinator);
        await terms.revisePhrase(laoCai.coordinator, held, newPhrase());
      };
    },
    'phrase.answered': async () => {
      const phrase = await terms.proposePhrase(laoCai.interpreter);
      return () => terms.agreePhrase(hekou.interpreter, phrase);
    },
  };
}
