import { v7 as uuid } from 'uuid';
import type { Side } from '../../src/contract/basics.js';
import type { RouteKey } from '../../src/contract/routes.js';
import type { CallInput } from '../../src/demo/caller.js';
import { newPhrase, newTerm } from '../terms.js';
import type { World } from '../world.js';
import { type Case, type Cases, done, type Outcome, only } from './cases.js';
import type { Things } from './things.js';
import type { StandingTerm } from './things.terms.js';
import { atTheDoor, type Who } from './whos.js';

/** Terms and phrases of channels, what is done about one of them, and names in the other script. */
export type OfTerms = Extract<
  RouteKey,
  | `${string} /terms${string}`
  | `${string}/:channelId/terms${string}`
  | `${string} /phrases/${string}`
  | `${string}/:channelId/phrases`
  | 'GET /names'
>;

interface Proposed {
  id: string;
  version: number;
}

/** The two kinds of what is agreed on, which are agreed on alike. */
const kinds = {
  terms: {
    param: 'termId',
    missing: 'term.not_found',
    content: newTerm,
    propose: (one: StandingTerm, side: Side | null): Promise<Proposed> => one.propose(side),
  },
  phrases: {
    param: 'phraseId',
    missing: 'phrase.not_found',
    content: newPhrase,
    propose: (one: StandingTerm, side: Side | null): Promise<Proposed> => one.proposePhrase(side),
  },
} as const;
type Kind = keyof typeof kinds;

const act = () => ({ id: uuid() });
const otherOf = ({ person }: Who): Side => (person.side === 'vn' ? 'cn' : 'vn');

/** Answers and other wordings of one kind: fresh ones for whoever may, the standing one for all others. */
function wordingCases(kind: Kind, standing: readonly StandingTerm[]) {
  const { param, missing, content, propose } = kinds[kind];
  const none = { on: 'none', id: uuid(), phraseId: uuid(), reads: () => false };
  const there: readonly (Omit<StandingTerm, 'secret' | 'propose' | 'proposePhrase'> & Partial<StandingTerm>)[] = [
    ...standing,
    none,
  ];
  const each = (
    deed: 'proposal' | 'agreement' | 'refusal' | 'withdrawal',
    own: boolean,
    rule: Outcome,
    { body = act, takenBack = false }: { body?: () => object; takenBack?: boolean } = {},
  ): Case[] => {
    const key = `${deed === 'proposal' ? 'PUT' : 'POST'} /${kind}/:${param}/${deed}` as RouteKey;
    return there.map((one) => ({
      on: `${one.on}, proposed by ${own ? 'one’s own side' : 'the other side'}${takenBack ? ' and taken back' : ''}`,
      rule: (by: Who): Outcome => (one.reads(by) ? rule : missing),
      input: async (by: Who) => {
        const tries = one.secret && one.reads(by) && by.signedIn && atTheDoor(key, by) === undefined;
        let found: Proposed = { id: kind === 'terms' ? one.id : one.phraseId, version: 1 };
        if (tries) found = await propose(one as StandingTerm, own ? by.person.side : otherOf(by));
        if (tries && takenBack) {
          const input = { params: { [param]: found.id }, version: found.version, body: act() };
          const back = `POST /${kind}/:${param}/withdrawal` as 'POST /terms/:termId/withdrawal';
          found = await by.person.call(back, input as unknown as CallInput<typeof back>);
        }
        return { params: { [param]: found.id }, version: found.version, body: body() } as never;
      },
    }));
  };
  const reason = () => ({ ...act(), reason: { source: 'vi' as const, vi: 'Xem lại' } });
  const again = () => ({ ...act(), content: content() });
  return {
    proposal: [
      ...each('proposal', true, 'wording.waits', { body: again }),
      ...each('proposal', true, 'done', { body: again, takenBack: true }),
    ],
    agreement: [...each('agreement', false, 'done'), ...each('agreement', true, 'wording.own_side')],
    refusal: [
      ...each('refusal', false, 'done', { body: reason }),
      ...each('refusal', true, 'wording.own_side', { body: reason }),
    ],
    withdrawal: [...each('withdrawal', true, 'done'), ...each('withdrawal', false, 'wording.not_yours')],
  } as Record<'proposal' | 'agreement' | 'refusal' | 'withdrawal', never[]>;
}

/** The term base and the standard phrases: what the parties of a channel propose and answer. */
export function termCases(world: World, { terms: standing }: Things): Cases<OfTerms> {
  const { channel, otherChannel } = world;
  const rooms = [
    { on: 'a channel of both', id: channel.id, reads: (by: Who) => by.home === 'laoCai' || by.home === 'hekou' },
    { on: 'another channel', id: otherChannel.id, reads: (by: Who) => by.home === 'laoCai' || by.home === 'mengla' },
    { on: 'no channel', id: uuid(), reads: () => false },
  ];
  const plain = [{ on: 'it', rule: done, input: () => ({}) }];
  const proposals = <B>(body: () => B) =>
    rooms.map(({ on, id, reads }) => ({
      on,
      rule: only(reads, 'channel.not_found'),
      input: () => ({ params: { channelId: id }, body: body() }),
    }));
  const term = () => ({ id: uuid(), seedId: null, content: newTerm() });
  const terms = wordingCases('terms', standing);
  const phrases = wordingCases('phrases', standing);
  return {
    'GET /names': [
      { on: 'it', rule: done, input: () => ({ query: { name: '马俊', to: 'vi' as const, what: 'person' as const } }) },
    ],
    'GET /terms/seed': plain,
    'GET /terms': plain,
    'POST /channels/:channelId/terms': proposals(term),
    'POST /channels/:channelId/terms/import': proposals(() => ({ id: uuid(), terms: [term(), term()] })),
    'PUT /terms/:termId/proposal': terms.proposal,
    'POST /terms/:termId/agreement': terms.agreement,
    'POST /terms/:termId/refusal': terms.refusal,
    'POST /terms/:termId/withdrawal': terms.withdrawal,
    'GET /phrases/agreed': plain,
    'POST /channels/:channelId/phrases': proposals(() => ({ id: uuid(), seedId: null, content: newPhrase() })),
    'PUT /phrases/:phraseId/proposal': phrases.proposal,
    'POST /phrases/:phraseId/agreement': phrases.agreement,
    'POST /phrases/:phraseId/refusal': phrases.refusal,
    'POST /phrases/:phraseId/withdrawal': phrases.withdrawal,
  };
}
