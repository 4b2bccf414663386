import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { MinutesView } from '../src/contract/minutes.js';
import { longestText } from '../src/language/minutes.js';
import { codeOf } from './borders/refused.js';
import { openHouse } from './house.js';
import { Drafter, inBoth, Signer } from './minutes.js';
import { newWorld, type World } from './world.js';

/** Words of a row's full length: whole papers are made of few of them. */
const row = 4_000;
const plain = 'Hai bên trao đổi. '.repeat(row).slice(0, row - 1);

describe('minutes of very many words', () => {
  let world: World;
  let drafter: Drafter;
  let signer: Signer;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    drafter = new Drafter(world.channel.id);
    signer = new Signer(drafter);
  });
  afterAll(() => world.close());

  /** Both delegations full of long names: the one thing above the rows that takes much room. */
  const manyPeople = async ({ id }: Pick<MinutesView, 'id'>) => {
    const { version } = (await drafter.read(world.laoCai.head, id)).minutes;
    const name = { vi: 'Nguyễn Văn A '.repeat(7).trim(), zh: '阮文' };
    const people = Array.from({ length: 60 }, () => ({ name, post: null, part: 'member' as const }));
    return world.laoCai.head.call('PATCH /minutes/:minutesId', {
      params: { minutesId: id },
      version,
      body: { id: uuid(), delegations: { vn: people, cn: people } },
    });
  };
  /** As many rows as a paper holds, and one of them. */
  const nearlyFull = async (room: 'minutes' | 'side/minutes' = 'minutes') => {
    const { minutes } = await drafter.open(world.laoCai.head, {}, room);
    const some = Array.from({ length: Math.floor(longestText / row) - 1 }, () =>
      drafter.row(world.laoCai.head, minutes.id, plain, '双方交换意见。'),
    );
    const [first] = await Promise.all(some);
    if (!first) throw new Error('There are rows.');
    return { minutes, first };
  };

  it('hold nobody up while their rows are looked through before they are frozen', async () => {
    const { laoCai, hekou } = world;
    const { minutes } = await drafter.open(laoCai.head);
    const words = ['Mở thêm 12 luồng từ 7 giờ 30 ngày 8/6. ', '自6月8日7时30分起增开12条车道。'] as const;
    const numbers = '%0时0'.repeat(400);
    const [vi, zh] = words.map((one) => `${one.repeat(row).slice(0, row / 2)}${numbers}`);
    const some = Array.from({ length: 24 }, (_, index) =>
      drafter.row(laoCai.head, minutes.id, `a${index}${vi}`, `b${index}${zh}`),
    );
    await Promise.all(some);
    const { version } = (await drafter.read(hekou.head, minutes.id)).minutes;
    const freezing = { params: { minutesId: minutes.id }, version, body: { id: uuid() } };
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const began = performance.now();
    expect(await codeOf(hekou.head.call('POST /minutes/:minutesId/freeze', freezing))).toBe('minutes.not_ready');
    const took = performance.now() - began;
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(took / 2);
  });

  it('are told to be too long before anything in them is looked at', async () => {
    const { laoCai } = world;
    const { minutes } = await nearlyFull();
    await drafter.row(laoCai.head, minutes.id, 'Mở 2 luồng.', '增开3条车道。');
    await manyPeople(minutes);
    const problem = await signer.freeze(laoCai.head, minutes.id).catch((error) => error.problem);
    expect(problem).toMatchObject({ code: 'minutes.not_ready', errors: [{ pointer: '', code: 'text_too_long' }] });
    expect(problem.errors).toHaveLength(1);
    const draft = await nearlyFull('side/minutes');
    await manyPeople(draft.minutes);
    expect(await codeOf(drafter.send(laoCai.head, draft.minutes.id))).toBe('minutes.too_long');
  });

  it('take no words that make them longer than they may be, and can always be made shorter', async () => {
    const { laoCai, hekou } = world;
    const { minutes, first } = await nearlyFull();
    await drafter.row(laoCai.head, minutes.id, plain.slice(0, 0.7 * row));
    const small = await drafter.row(laoCai.head, minutes.id, 'Hai bên ghi nhận.', '双方知悉。');
    expect(await codeOf(drafter.row(laoCai.head, minutes.id, plain, '双方'))).toBe('minutes.too_long');
    expect(await codeOf(drafter.word(laoCai.head, small, 'vi', plain))).toBe('minutes.too_long');
    expect(await codeOf(drafter.action(laoCai.head, minutes.id, { text: inBoth(plain.slice(0, 1_000), '双方') }))).toBe(
      'minutes.too_long',
    );
    const offered = await drafter.suggest(laoCai.head, small, 'vi', plain);
    expect(await codeOf(drafter.decide(hekou.head, offered, 'accept'))).toBe('minutes.too_long');
    // In the other language there is room.
    expect(await codeOf(drafter.word(laoCai.head, offered, 'zh', '双方均已知悉。'))).toBe('done');

    await manyPeople(minutes);
    expect(await codeOf(drafter.word(hekou.head, first, 'vi', `${plain}.`))).toBe('minutes.too_long');
    expect(await codeOf(drafter.word(hekou.head, first, 'vi', plain.slice(0, row / 2)))).toBe('done');
    const { rows } = await drafter.read(hekou.head, minutes.id);
    expect(rows.filter(({ text }) => text.vi?.text === plain)).toHaveLength(Math.floor(longestText / row) - 2);
  });
});
