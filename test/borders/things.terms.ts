import { v7 as uuid } from 'uuid';
import type { Side } from '../../src/contract/basics.js';
import type { PhraseWording } from '../../src/contract/phrases.js';
import type { TermView } from '../../src/contract/terms.js';
import { newPhrase, Terminologist } from '../terms.js';
import type { World } from '../world.js';
import type { Home, Who } from './whos.js';

/** A term of some channel: who reads it, and how to have a side propose another there. */
export interface StandingTerm {
  on: string;
  id: string;
  /** Words that nobody else may ever see in an answer. */
  secret: string;
  reads(by: Who): boolean;
  propose(side: Side | null): Promise<TermView>;
  /** A phrase beside it, agreed on alike. */
  phraseId: string;
  proposePhrase(side: Side | null): Promise<PhraseWording>;
}

/** Terms of both channels. */
export function makeTerms(world: World): Promise<StandingTerm[]> {
  const { channel, otherChannel } = world;
  const standing = async (on: string, partner: Home, at: { id: string }): Promise<StandingTerm> => {
    const terms = new Terminologist(at.id);
    // Without digits: both texts of a phrase have to say the same numbers.
    const unlike = uuid()
      .replaceAll('-', '')
      .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
    const secret = `chỉ laoCai và ${partner} ${unlike}`;
    const proposer = (side: Side | null) => world[side === 'cn' ? partner : 'laoCai'].interpreter;
    const { id } = await terms.propose(proposer('vn'), { content: { note: { vi: secret, zh: null } } });
    const phrase = await terms.proposePhrase(
      proposer('vn'),
      newPhrase({ vi: `${secret} {at}.`, zh: `${secret}：{at}。` }),
    );
    const reads = (by: Who) => by.home === 'laoCai' || by.home === partner;
    return {
      on,
      id,
      secret,
      reads,
      propose: (side) => terms.propose(proposer(side)),
      phraseId: phrase.id,
      proposePhrase: (side) => terms.proposePhrase(proposer(side)),
    };
  };
  return Promise.all([
    standing('a term', 'hekou', channel),
    standing('one of another channel', 'mengla', otherChannel),
  ]);
}
