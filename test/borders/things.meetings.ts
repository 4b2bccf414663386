import { v7 as uuid } from 'uuid';
import type { CallMeeting } from '../../src/contract/meeting-acts.js';
import type { MeetingView } from '../../src/contract/meetings.js';
import { Convener, newItem } from '../meetings.js';
import type { Somebody, World } from '../world.js';
import type { Home, Who } from './whos.js';

/** A meeting of some channel: who sees it, who may act for each side there, and how to call another. */
export interface StandingMeeting {
  on: string;
  id: string;
  channelId: string;
  /** Words that nobody else may ever see in an answer. */
  secret: string;
  reads(by: Who): boolean;
  /** Calls another in the same channel. */
  call(more?: Partial<CallMeeting>): Promise<MeetingView>;
  convener: Convener;
  own: Somebody;
  other: Somebody;
}

/** What one side drafts for a meeting, which nobody else may see. */
export interface StandingDraft {
  on: string;
  id: string;
  meetingId: string;
  secret: string;
  reads(by: Who): boolean;
}

/** Meetings of both channels, with a draft of each side for the first. */
export async function makeMeetings(
  world: World,
  authors: Record<Home, Somebody>,
): Promise<{ meetings: StandingMeeting[]; drafts: StandingDraft[] }> {
  const { channel, otherChannel } = world;
  const standing = async (on: string, home: Home, partner: Home, at: { id: string }): Promise<StandingMeeting> => {
    const convener = new Convener(at.id);
    const [own, other] = [authors[home], authors[partner]];
    const secret = `cuộc họp của ${home} và ${partner} ${uuid()}`;
    const call = (more: Partial<CallMeeting> = {}) =>
      convener.call(own, { title: { source: 'vi', vi: `gọi lại ${uuid()}` }, ...more });
    const { id } = await call({ title: { source: 'vi', vi: secret } });
    const reads = (by: Who) => by.home === home || by.home === partner;
    return { on, id, channelId: at.id, secret, reads, call, convener, own, other };
  };
  const meetings = [
    await standing('a meeting', 'laoCai', 'hekou', channel),
    await standing('one of another channel', 'mengla', 'laoCai', otherChannel),
  ];
  const drafts = await Promise.all(
    (['laoCai', 'hekou'] as const).map(async (home): Promise<StandingDraft> => {
      const meetingId = meetings[0]?.id ?? '';
      const secret = `chỉ ${home} định nêu ${uuid()}`;
      const { id } = await authors[home].call('POST /meetings/:meetingId/side/items', {
        params: { meetingId },
        body: newItem({ title: { source: 'vi', vi: secret } }),
      });
      return { on: `a draft of ${home}`, id, meetingId, secret, reads: (by) => by.home === home };
    }),
  );
  return { meetings, drafts };
}
