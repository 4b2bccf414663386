import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { ChannelView } from '../src/contract/channels.js';
import type { Event } from '../src/contract/events.js';
import type { MessageView } from '../src/contract/messages.js';
import { type Packed, unpack } from '../src/contract/packed.js';
import type { Start } from '../src/contract/sessions.js';
import { Refused } from '../src/demo/caller.js';
import { keys } from '../web/src/api/keys.js';
import { apply } from '../web/src/live/apply.js';
import { Follower } from '../web/src/live/follower.js';
import { deskAgain, roomsOf, shown, snapshot, withOnlyRooms } from './borders/browser.js';
import { pause } from './borders/sockets.js';
import fc from './chance.js';
import { times } from './counts.js';
import { caughtUp } from './followers.js';
import { openHouse } from './house.js';
import { newWorld, type Somebody, type World } from './world.js';

const acts = [
  'say',
  'answer',
  'aside',
  'hold',
  'edit',
  'retract',
  'translate',
  'verify',
  'rename',
  'leave',
  'return',
] as const;
const lines = ['now', 'twice', 'later', 'backwards', 'lost'] as const;
const step = fc.record({
  act: fc.constantFrom(...acts),
  on: fc.nat({ max: 5 }),
  line: fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...lines)),
});

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const now: Step['line'] = ['now', 'now'];
const say: Step = { act: 'say', on: 0, line: now };
/** Lines that once left a browser with less, or more, than there was to read. */
const found: [Step[], number][] = [
  [
    [
      { act: 'leave', on: 1, line: now },
      { act: 'return', on: 1, line: now },
      { ...say, line: ['now', 'lost'] },
      say,
      say,
    ],
    1,
  ],
  [
    [
      { act: 'leave', on: 0, line: now },
      say,
      { act: 'return', on: 0, line: now },
      say,
      { act: 'edit', on: 1, line: now },
    ],
    1,
  ],
  [
    [
      { act: 'leave', on: 1, line: ['now', 'lost'] },
      { act: 'return', on: 1, line: ['now', 'lost'] },
      { act: 'aside', on: 0, line: now },
      say,
    ],
    1,
  ],
];

/** A browser behind a bad line: what it hears comes late, twice, in another order, or not at all. */
class Browser {
  private frames: Event[][] = [];
  private readonly follower: Follower;
  left = false;

  constructor(
    readonly reader: Somebody,
    readonly cache: Awaited<ReturnType<typeof snapshot>>,
    limit: number,
  ) {
    const after = cache.getQueryData<Start>(keys.start)?.after ?? {};
    this.follower = new Follower(after, {
      fetchPage: (cursor) => reader.call('GET /events', { query: { after: JSON.stringify(cursor), limit } }),
      apply: (event) => {
        this.left ||= event.kind === 'channel.left';
        apply(cache, event);
      },
    });
    reader.socket?.on('events', this.hear);
  }

  private readonly hear = (events: Packed) => void this.frames.push(unpack(events));

  /** Hands over what has come in, as the line would. */
  deliver(line: (typeof lines)[number]): void {
    if (line === 'later') return;
    const frames = this.frames.splice(0);
    if (line === 'lost') return;
    for (const frame of line === 'backwards' ? frames.reverse() : frames) {
      this.follower.take(line === 'backwards' ? [...frame].reverse() : frame);
      if (line === 'twice') this.follower.take(frame);
    }
  }

  /** The line is good again: whatever is still missing is fetched. */
  async settle(): Promise<void> {
    this.reader.socket?.off('events', this.hear);
    this.deliver('backwards');
    await this.follower.catchUp();
    await this.follower.catchUp();
  }
}

describe('a browser behind a line that loses, repeats and reorders', () => {
  let world: World;
  let readers: [Somebody, Somebody];
  let codes = 0;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    readers = [world.laoCai.interpreter, world.hekou.interpreter];
    for (const reader of readers) await reader.listen();
  });
  afterAll(() => world.close());

  async function openChannel(): Promise<ChannelView> {
    const { laoCai, hekou } = world;
    const id = uuid();
    const body = { id, code: `CH${codes++}`, gateId: null, subject: { vi: 'Thử', zh: '试' } };
    const memberIds = [laoCai.interpreter.id, laoCai.duty_officer.id];
    await laoCai.coordinator.call('POST /channels', {
      body: { ...body, organisationIds: [laoCai.id, hekou.id], memberIds },
    });
    await bringIn(id, hekou.duty_officer);
    return bringIn(id, hekou.interpreter);
  }
  const keeperOf = ({ side }: Somebody) => (side === 'vn' ? world.laoCai : world.hekou).coordinator;
  const bringIn = (channelId: string, person: Somebody) =>
    keeperOf(person).call('POST /channels/:channelId/members', {
      params: { channelId },
      body: { id: uuid(), personId: person.id },
    });
  const takeOut = (channelId: string, person: Somebody) =>
    keeperOf(person).call('POST /channels/:channelId/members/:personId/remove', {
      params: { channelId, personId: person.id },
      body: { id: uuid() },
    });

  /** One act of somebody on either side; what is not possible just now is refused, and that is fine. */
  async function perform(
    act: (typeof acts)[number],
    on: number,
    channelId: string,
    posted: MessageView[],
  ): Promise<void> {
    const { laoCai, hekou } = world;
    const [author, other] = on % 2 ? [laoCai.duty_officer, hekou] : [hekou.duty_officer, laoCai];
    const message = posted[posted.length - 1 - on];
    const one = { params: { messageId: message?.id ?? uuid() }, version: message?.version ?? 1 };
    const language = author.side === 'vn' ? ('vi' as const) : ('zh' as const);
    const text = { source: language, [language]: `${act} ${on} ${uuid()}` };
    const room = { params: { channelId }, body: { id: uuid(), text } };
    const writer = message?.author.side === 'cn' ? hekou.duty_officer : laoCai.duty_officer;
    const member = readers[on % 2] as Somebody;
    const change = { id: uuid(), text: `${act} ${uuid()}` };
    const make = {
      say: () => author.call('POST /channels/:channelId/messages', room),
      answer: () =>
        author.call('POST /channels/:channelId/messages', {
          ...room,
          body: { ...room.body, replyTo: one.params.messageId },
        }),
      aside: () => author.call('POST /channels/:channelId/side/messages', room),
      hold: () => author.call('POST /channels/:channelId/held', room),
      edit: () => writer.call('PATCH /messages/:messageId', { ...one, body: { id: uuid(), text } }),
      retract: () => writer.call('POST /messages/:messageId/retract', { params: one.params, body: { id: uuid() } }),
      translate: () => other.interpreter.call('PUT /messages/:messageId/translation', { ...one, body: change }),
      verify: () => keeperOfHeld(message).call('PUT /messages/:messageId/verification', { ...one, body: change }),
    };
    if (act in make) {
      const view = await make[act as keyof typeof make]();
      const known = posted.findIndex(({ id }) => id === view.id);
      if (known < 0) posted.push(view);
      else posted[known] = view;
    } else if (act === 'leave') {
      await takeOut(channelId, member);
    } else if (act === 'return') {
      await bringIn(channelId, member);
    } else {
      const { version } = await laoCai.head.call('GET /people/:personId', {
        params: { personId: laoCai.duty_officer.id },
      });
      const name = { vi: { text: `Lê ${on}`, status: 'given' as const }, zh: null };
      const params = { personId: laoCai.duty_officer.id };
      await laoCai.coordinator.call('PATCH /people/:personId', { params, version, body: { id: uuid(), name } });
    }
  }
  const keeperOfHeld = (message: MessageView | undefined) =>
    (message?.audience.endsWith('/vn') ? world.laoCai : world.hekou).interpreter;

  it('shows what a fresh one shows, whatever happened on the way', async () => {
    const happening = async (steps: Step[], limit: number) => {
      const { id } = await openChannel();
      const browsers = await Promise.all(
        readers.map(async (reader) => new Browser(reader, await snapshot(reader, [id]), limit)),
      );
      const opened = browsers.map(({ cache }) => roomsOf(cache));
      const posted: MessageView[] = [];
      for (const { act, on, line } of steps) {
        await perform(act, on, id, posted).catch(unlessRefused);
        await pause(1);
        for (const [index, browser] of browsers.entries()) browser.deliver(line[index] ?? 'now');
      }
      await pause(20);
      for (const [index, browser] of browsers.entries()) {
        await browser.settle();
        const { reader, cache, left } = browser;
        // Who was taken out and came back opens the rooms anew.
        const rooms = left ? roomsOf(cache) : (opened[index] ?? []);
        await caughtUp(world.house, 'desk');
        await deskAgain(cache, reader);
        expect(shown(cache)).toEqual(shown(withOnlyRooms(await snapshot(reader, [id]), rooms)));
      }
      for (const reader of readers) await takeOut(id, reader).catch(unlessRefused);
    };
    const story = fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 30 }),
      fc.integer({ min: 1, max: 40 }),
      happening,
    );
    await fc.assert(story, { numRuns: times(300), examples: found });
  }, 600_000);
});

function unlessRefused(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
}
