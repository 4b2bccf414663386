import { v7 as uuid } from 'uuid';
import type { Kind } from '../../src/contract/events.js';
import { begun, Convener, newItem, newNote } from '../meetings.js';
import type { World } from '../world.js';

type MeetingKind = Extract<Kind, `meeting.${string}` | 'calendar_feed.changed'>;

/** What has to stand before the snapshot is taken, and what happens after it. */
export function meetingStories(world: World): { [K in MeetingKind]: () => Promise<() => Promise<unknown>> } {
  const { laoCai, hekou, channel } = world;
  const meetings = new Convener(channel.id);
  return {
    'meeting.called': async () => {
      const series = { every: 'month' as const, week: 1 as const, weekday: 4, rotates: true };
      const talks = await meetings.call(laoCai.head, { kind: 'periodic_talks', ordinal: 3, series });
      return async () => {
        const params = { channelId: channel.id };
        const note = await laoCai.head.call('POST /channels/:channelId/call-notes', { params, body: newNote() });
        await laoCai.head.call('POST /channels/:channelId/call-notes', { params, body: newNote() });
        await hekou.head.call('PUT /meetings/:meetingId/reply', {
          params: { meetingId: note.id },
          version: 1,
          body: { id: uuid(), answer: 'accept' },
        });
        await meetings.call(hekou.head, { time: { zone: 'cn', start: '2030-01-07T09:00', end: '2030-01-07T11:00' } });
        await hekou.head.call('POST /meetings/:meetingId/next', {
          params: { meetingId: talks.id },
          body: { id: uuid() },
        });
      };
    },
    'meeting.changed': async () => {
      const [going, ending, off] = [
        await meetings.call(laoCai.head),
        await meetings.call(hekou.head, { time: begun }),
        await meetings.call(laoCai.head),
      ];
      return async () => {
        const params = { meetingId: going.id };
        const { version } = await hekou.head.call('PUT /meetings/:meetingId/reply', {
          params,
          version: 1,
          body: { id: uuid(), answer: 'decline', words: { source: 'zh', zh: '不便' } },
        });
        const time = { zone: 'vn' as const, start: '2031-05-05T08:00', end: '2031-05-05T10:00' };
        await hekou.head.call('PATCH /meetings/:meetingId', { params, version, body: { id: uuid(), time } });
        await hekou.interpreter.call('PUT /meetings/:meetingId/translation', {
          params,
          version: version + 1,
          body: { id: uuid(), part: { of: 'title' }, text: '边境口岸会谈' },
        });
        await meetings.close(laoCai.head, await meetings.hold(hekou.head, ending));
        await laoCai.head.call('POST /meetings/:meetingId/cancel', {
          params: { meetingId: off.id },
          version: 1,
          body: { id: uuid(), reason: { source: 'vi', vi: 'Bão' } },
        });
      };
    },
    'meeting.item': async () => {
      const [meeting, later] = [await meetings.call(laoCai.head), await meetings.call(hekou.head)];
      const params = { meetingId: meeting.id };
      const add = (by: typeof laoCai.head, room: 'items' | 'side/items') =>
        by.call(`POST /meetings/:meetingId/${room}`, { params, body: newItem() });
      const [one, two, draft] = [
        await add(laoCai.head, 'items'),
        await add(hekou.head, 'items'),
        await add(laoCai.head, 'side/items'),
      ];
      const on = (itemId: string) => ({ params: { ...params, itemId }, body: { id: uuid() } });
      return async () => {
        await add(hekou.head, 'side/items');
        await laoCai.head.call('POST /meetings/:meetingId/items/:itemId/share', {
          ...on(draft.id),
          version: draft.version,
        });
        await hekou.head.call('POST /meetings/:meetingId/items/:itemId/remove', on(one.id));
        await hekou.head.call('POST /meetings/:meetingId/items/:itemId/carry', {
          ...on(two.id),
          body: { id: uuid(), meetingId: later.id },
        });
      };
    },
    'meeting.proposal': async () => {
      const meeting = await meetings.call(laoCai.head);
      const [asked, taken] = [
        await meetings.propose(laoCai.head, meeting, { vi: 'Đề nghị khôi phục' }),
        await meetings.propose(hekou.head, meeting, { zh: '请答复' }),
      ];
      return async () => {
        await meetings.end(hekou.head, asked, 'under_study', { zh: '正在研究' });
        await hekou.head.call('POST /meetings/:meetingId/proposals/:proposalId/withdraw', {
          params: { meetingId: meeting.id, proposalId: taken.id },
          version: taken.version,
          body: { id: uuid() },
        });
        await meetings.propose(hekou.head, meeting, { zh: '通报' }, 'statement');
      };
    },
    'calendar_feed.changed': async () => {
      const { interpreter } = hekou;
      await interpreter.call('POST /calendar-feed', { body: { id: uuid() } });
      return async () => {
        await laoCai.interpreter.call('POST /calendar-feed', { body: { id: uuid() } });
        await interpreter.call('POST /calendar-feed/remove', { body: { id: uuid() } });
      };
    },
  };
}
