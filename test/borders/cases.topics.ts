import { v7 as uuid } from 'uuid';
import type { RouteKey } from '../../src/contract/routes.js';
import type { World } from '../world.js';
import { type Case, type Cases, done, type Outcome, only } from './cases.js';
import type { Things } from './things.js';
import { atTheDoor, type Who } from './whos.js';

/** Ways through a room: its topics, its pins, its days. */
export type OfTopics = Extract<RouteKey, `${string} /topics/${string}` | `${string}/${'topics' | 'pins' | 'days'}`>;

/** Topics of rooms, and the ways to what stands in them. */
export function topicCases(world: World, { topics, authors }: Things): Cases<OfTopics> {
  const { channel, otherChannel } = world;
  const rooms = [
    { on: 'a channel of both', id: channel.id, reads: (by: Who) => by.home === 'laoCai' || by.home === 'hekou' },
    { on: 'another channel', id: otherChannel.id, reads: (by: Who) => by.home === 'laoCai' || by.home === 'mengla' },
    { on: 'no channel', id: uuid(), reads: () => false },
  ];
  const there = [...topics, { on: 'none', id: uuid(), reads: () => false, open: undefined }];
  const subject = { source: 'vi' as const, vi: 'Xe chở nông sản' };
  const looks = rooms.map(({ on, id, reads }) => ({
    on,
    rule: only(reads, 'channel.not_found'),
    input: () => ({ params: { channelId: id } }),
  }));
  const days = rooms.map(({ on, id, reads }) => ({
    on,
    rule: only(reads, 'channel.not_found'),
    input: () => ({ params: { channelId: id }, query: { zone: 'vn' as const } }),
  }));
  const opens = rooms.map(({ on, id, reads }) => ({
    on,
    rule: only(reads, 'channel.not_found'),
    input: () => ({ params: { channelId: id }, body: { id: uuid(), subject } }),
  }));
  const fresh = async (by: Who, key: RouteKey, id: string, open?: () => Promise<{ id: string }>) =>
    open && atTheDoor(key, by) === undefined && by.signedIn ? (await open()).id : id;
  const onEach = <K extends OfTopics>(key: K, input: (topicId: string) => unknown): Case<K>[] =>
    there.map(({ on, id, reads, open }) => ({
      on,
      rule: only(reads, 'topic.not_found'),
      input: async (by: Who) => input(await fresh(by, key, id, reads(by) ? open : undefined)) as never,
    }));
  const renames: Case<'PATCH /topics/:topicId'>[] = [
    ...there.map(({ on, id, reads }) => ({
      on: `${on}, opened by another`,
      rule: (by: Who): Outcome => (reads(by) ? 'topic.not_yours' : 'topic.not_found'),
      input: () => ({ params: { topicId: id }, version: 1, body: { id: uuid(), subject } }),
    })),
    {
      on: 'one’s own',
      rule: done,
      input: async (by) => {
        const key = 'POST /channels/:channelId/topics';
        const opener = atTheDoor(key, by) === undefined ? by.person : authors.laoCai;
        const params = { channelId: by.home === 'mengla' ? otherChannel.id : channel.id };
        const { id } = await opener.call(key, { params, body: { id: uuid(), subject } });
        return { params: { topicId: id }, version: 1, body: { id: uuid(), subject } };
      },
    },
  ];
  return {
    'GET /channels/:channelId/topics': looks,
    'GET /channels/:channelId/side/topics': looks,
    'GET /channels/:channelId/organisation/topics': looks,
    'POST /channels/:channelId/topics': opens,
    'POST /channels/:channelId/side/topics': opens,
    'POST /channels/:channelId/organisation/topics': opens,
    'GET /channels/:channelId/pins': looks,
    'GET /channels/:channelId/side/pins': looks,
    'GET /channels/:channelId/organisation/pins': looks,
    'GET /channels/:channelId/days': days,
    'GET /channels/:channelId/side/days': days,
    'GET /channels/:channelId/organisation/days': days,
    'PATCH /topics/:topicId': renames,
    'PUT /topics/:topicId/translation': onEach('PUT /topics/:topicId/translation', (topicId) => ({
      params: { topicId },
      version: 1,
      body: { id: uuid(), text: '农产品车辆', meant: 'left_out' as const },
    })),
    'POST /topics/:topicId/close': onEach('POST /topics/:topicId/close', (topicId) => ({
      params: { topicId },
      body: { id: uuid() },
    })),
    'POST /topics/:topicId/reopen': there.map(({ on, id, reads, open }) => ({
      on,
      rule: only(reads, 'topic.not_found'),
      input: async (by: Who) => {
        const key = 'POST /topics/:topicId/reopen';
        const topicId = await fresh(by, key, id, reads(by) ? open : undefined);
        if (topicId !== id)
          await by.person.call('POST /topics/:topicId/close', { params: { topicId }, body: { id: uuid() } });
        return { params: { topicId }, body: { id: uuid() } };
      },
    })),
  };
}
