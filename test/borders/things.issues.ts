import { v7 as uuid } from 'uuid';
import type { Side } from '../../src/contract/basics.js';
import type { IssueView } from '../../src/contract/issues.js';
import { due, Issuer, stepOf } from '../issues.js';
import type { Somebody, World } from '../world.js';
import type { Home, Who } from './whos.js';

/** An issue of some room: who sees it, who may act for each side there, and how to open another. */
export interface StandingIssue {
  on: string;
  id: string;
  channelId: string;
  number: string;
  /** Words that nobody else may ever see in an answer. */
  secret: string;
  raisedBy: Side;
  inner: boolean;
  reads(by: Who): boolean;
  /** Opens another in the same room; the turn is given to this side, or to the one that raises it. */
  open(turn?: Side | null): Promise<IssueView>;
  issuer: Issuer;
  own: Somebody;
  other: Somebody;
}

/** Issues in the rooms of both channels. */
export async function makeIssues(world: World, authors: Record<Home, Somebody>): Promise<StandingIssue[]> {
  const { channel, otherChannel } = world;
  const standing = async (
    on: string,
    home: Home,
    partner: Home,
    at: { id: string },
    place: 'issues' | 'side/issues',
    readers: Home[],
  ): Promise<StandingIssue> => {
    const issuer = new Issuer(at.id);
    const [own, other] = [authors[home], authors[partner]];
    const raisedBy = own.side ?? 'vn';
    const inner = place === 'side/issues';
    const secret = `vụ việc của ${readers.join(' và ')} ${uuid()}`;
    const open = (turn: Side | null = raisedBy) =>
      issuer.open(
        own,
        {
          title: { source: 'vi', vi: secret },
          turn: { side: inner ? raisedBy : (turn ?? raisedBy), step: stepOf('vi', secret), due: due(3) },
        },
        place,
      );
    const { id, number } = await open();
    // What is kept about it inside is as secret as it.
    await own.call('PATCH /issues/:issueId/inner', { params: { issueId: id }, body: { id: uuid(), tags: ['nội bộ'] } });
    const reads = (by: Who) => by.home !== null && readers.includes(by.home);
    return { on, id, channelId: at.id, number, secret, raisedBy, inner, reads, open, issuer, own, other };
  };
  return [
    await standing('a shared issue', 'laoCai', 'hekou', channel, 'issues', ['laoCai', 'hekou']),
    await standing('one of the Vietnamese side', 'laoCai', 'hekou', channel, 'side/issues', ['laoCai']),
    await standing('one of the Chinese side', 'hekou', 'laoCai', channel, 'side/issues', ['hekou']),
    await standing('one of another channel', 'mengla', 'laoCai', otherChannel, 'issues', ['laoCai', 'mengla']),
  ];
}
