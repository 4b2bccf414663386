import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { RoomReceipts } from '../src/contract/receipts.js';
import { Marks } from '../src/receipts/marks.js';
import { countFor } from '../web/src/receipts/count.js';
import { codeOf } from './borders/refused.js';
import { pause, until } from './borders/sockets.js';
import { newColleague } from './borders/whos.js';
import { openHouse } from './house.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('what is received and read', () => {
  let world: World;
  let shared: string;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    shared = `channel:${world.channel.id}`;
  });
  afterAll(() => world.close());

  const say = (text = 'Có tin mới') => world.laoCai.duty_officer.say(world.channel.id, text);
  const receive = (who: Somebody, position: number, audience = shared) =>
    who.call('PUT /deliveries', { body: { delivered: { [audience]: position } } });
  const read = (who: Somebody, position: number, audience = shared) =>
    who.call('PUT /reads', { body: { audience, position } });
  const roomOf = (who: Somebody) =>
    who.call('GET /channels/:channelId/receipts', { params: { channelId: world.channel.id } });
  const receiptsOf = (who: Somebody, messageId: string) =>
    who.call('GET /messages/:messageId/receipts', { params: { messageId } });
  const counts = (room: RoomReceipts, position: number) =>
    Object.fromEntries(room.sides.map((side) => [side.side, countFor(side, position)]));
  const idsOf = (people: { id: string }[] | undefined) => people?.map(({ id }) => id).sort();

  it('is counted per side, without who asks and without a name', async () => {
    const { laoCai, hekou } = world;
    const { position } = await say();
    const others = { people: 4, delivered: 0, read: 0 };
    expect(counts(await roomOf(laoCai.duty_officer), position)).toEqual({
      vn: others,
      cn: { people: 5, delivered: 0, read: 0 },
    });
    await receive(hekou.head, position);
    await receive(hekou.observer, position);
    await read(hekou.observer, position);
    await read(laoCai.head, position);
    const room = await roomOf(laoCai.duty_officer);
    expect(counts(room, position)).toEqual({
      vn: { people: 4, delivered: 1, read: 1 },
      cn: { people: 5, delivered: 2, read: 1 },
    });
    for (const { from, delivered, read: marks } of room.sides) {
      for (const list of [from, delivered, marks]) expect(list).toEqual([...list].sort((a, b) => a - b));
    }
    for (const id of [hekou.head.id, hekou.observer.id, laoCai.head.id]) expect(JSON.stringify(room)).not.toContain(id);
    expect(counts(await roomOf(hekou.head), position).cn).toEqual({ people: 4, delivered: 1, read: 1 });
  });

  it('of a message counts who has read its topic, or what stands under none, ahead of the room', async () => {
    const { laoCai, hekou, channel, house } = world;
    const { id: topicId } = await laoCai.duty_officer.call('POST /channels/:channelId/topics', {
      params: { channelId: channel.id },
      body: { id: uuid(), subject: { source: 'vi', vi: 'Xe chở sầu riêng' } },
    });
    const reader = await newColleague(world, 'hekou', 'duty_officer');
    await hekou.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: channel.id },
      body: { id: uuid(), personId: reader.id },
    });
    const loose = await say('Ngoài chủ đề');
    const first = await laoCai.duty_officer.say(channel.id, 'Trong chủ đề', { topicId });
    const later = await laoCai.duty_officer.say(channel.id, 'Trong chủ đề, sau', { topicId });
    const readBy = async (messageId: string) =>
      (await receiptsOf(laoCai.duty_officer, messageId)).sides.flatMap((side) => idsOf(side.read) ?? []);
    const missing = async (messageId: string) =>
      (await receiptsOf(laoCai.duty_officer, messageId)).sides.flatMap((side) => idsOf(side.missingPeople) ?? []);
    const author = laoCai.duty_officer;
    const inPart = (part: string) =>
      author.call('GET /channels/:channelId/receipts', { params: { channelId: channel.id }, query: { part } });
    const readIn = async (part: string, { position }: { position: number }) =>
      counts(await inPart(part), position).cn?.read;
    expect(await roomOf(author)).not.toHaveProperty('ahead');
    await reader.call('PUT /reads', { body: { audience: shared, position: first.position, part: topicId } });
    for (const settle of [() => Promise.resolve(), () => house.app.get(Marks).flush()]) {
      await settle();
      expect(await readBy(first.id)).toEqual([reader.id]);
      expect(await missing(first.id)).not.toContain(reader.id);
      expect(await readBy(later.id)).toEqual([]);
      expect(await readBy(loose.id)).toEqual([]);
      expect((await roomOf(author)).ahead).toEqual([topicId]);
      expect(await roomOf(reader)).not.toHaveProperty('ahead');
      expect(counts(await roomOf(author), first.position).cn).toMatchObject({ read: 0 });
      expect([await readIn(topicId, first), await readIn(topicId, later), await readIn('none', loose)]).toEqual([
        1, 0, 0,
      ]);
      expect(counts(await inPart(topicId), first.position).cn?.delivered).toBe(1);
    }
    await reader.call('PUT /reads', { body: { audience: shared, position: loose.position, part: 'none' } });
    expect(await readBy(loose.id)).toEqual([reader.id]);
    expect(await readBy(later.id)).toEqual([]);
    expect(await readIn('none', loose)).toBe(1);
    expect((await roomOf(author)).ahead).toEqual([topicId, 'none'].sort());
    // Nothing is left: the room is read too, and says it all.
    await reader.call('PUT /reads', { body: { audience: shared, position: later.position, part: topicId } });
    expect(await roomOf(author)).not.toHaveProperty('ahead');
    expect([await readIn(topicId, later), counts(await roomOf(author), later.position).cn?.read]).toEqual([1, 1]);
    expect(await codeOf(inPart(uuid()))).toBe('topic.not_found');
    await hekou.coordinator.call('POST /channels/:channelId/members/:personId/remove', {
      params: { channelId: channel.id, personId: reader.id },
      body: { id: uuid() },
    });
  });

  it('moves forward only, never beyond the end of the room, and in one’s own rooms alone', async () => {
    const { hekou, mengla } = world;
    const { position } = await say();
    expect(await receive(hekou.interpreter, position + 1_000)).toEqual({ delivered: { [shared]: position } });
    expect(await receive(hekou.interpreter, 1)).toEqual({ delivered: { [shared]: position } });
    expect(await receive(hekou.interpreter, position, `${shared}/vn`)).toEqual({ delivered: {} });
    expect(await receive(mengla.head, position)).toEqual({ delivered: {} });
    expect(await codeOf(receive(world.operator, 1))).toBe('role.not_allowed');
    expect(counts(await roomOf(world.laoCai.duty_officer), position).cn).toMatchObject({ delivered: 1, read: 0 });
  });

  it('is written to disk, both marks of a person together', async () => {
    const { hekou, house } = world;
    const { position } = await say();
    await receive(hekou.coordinator, position);
    await read(hekou.coordinator, position - 1);
    const before = await roomOf(world.laoCai.duty_officer);
    const marks = house.app.get(Marks);
    await marks.flush();
    expect(await roomOf(world.laoCai.duty_officer)).toEqual(before);
    expect((await marks.in(shared)).get(hekou.coordinator.id)).toMatchObject({
      position: position - 1,
      delivered: position,
    });
    // What is written later and stands further back changes nothing.
    marks.move(hekou.coordinator.id, shared, { position: 1 });
    await marks.flush();
    expect((await marks.in(shared)).get(hekou.coordinator.id)).toMatchObject({
      position: position - 1,
      delivered: position,
    });
  });

  it('of one message names who has it; who has not, to its author alone', async () => {
    const { laoCai, hekou, mengla } = world;
    const { id, position } = await say();
    await receive(hekou.head, position);
    await read(hekou.observer, position);
    const forAuthor = await receiptsOf(laoCai.duty_officer, id);
    const cn = forAuthor.sides.find(({ side }) => side === 'cn');
    const vn = forAuthor.sides.find(({ side }) => side === 'vn');
    expect(idsOf(cn?.read)).toEqual([hekou.observer.id]);
    expect(idsOf(cn?.delivered)).toEqual([hekou.head.id]);
    const missing = [hekou.duty_officer, hekou.interpreter, hekou.coordinator].map((one) => one.id).sort();
    expect([cn?.missing, idsOf(cn?.missingPeople)]).toEqual([3, missing]);
    // The author is no reader of their own words.
    expect([vn?.missing, vn?.missingPeople?.some((one) => one.id === laoCai.duty_officer.id)]).toEqual([4, false]);
    for (const who of [laoCai.head, laoCai.observer, hekou.head, hekou.coordinator]) {
      const seen = await receiptsOf(who, id);
      expect(seen.sides).toEqual(forAuthor.sides.map(({ missingPeople: _, ...rest }) => rest));
    }
    expect(await codeOf(receiptsOf(mengla.head, id))).toBe('message.not_found');
    const room = counts(await roomOf(laoCai.duty_officer), position);
    expect(room.cn).toEqual({ people: 5, delivered: 2, read: 1 });
  });

  it('is received by whoever acknowledges it', async () => {
    const { laoCai, hekou, channel } = world;
    const ask = { sides: ['cn' as const], urgent: false };
    const { id, position } = await laoCai.duty_officer.say(channel.id, 'Đề nghị xác nhận', { ask });
    expect(counts(await roomOf(laoCai.duty_officer), position).cn?.delivered).toBe(0);
    await hekou.interpreter.call('POST /messages/:messageId/acknowledge', {
      params: { messageId: id },
      body: { id: uuid() },
    });
    expect(counts(await roomOf(laoCai.duty_officer), position).cn?.delivered).toBe(1);
  });

  it('does not count for who joined later, nor names them', async () => {
    const { laoCai } = world;
    const { id, position } = await say();
    const late = await newColleague(world, 'laoCai', 'head');
    await laoCai.coordinator.call('POST /channels/:channelId/members', {
      params: { channelId: world.channel.id },
      body: { id: uuid(), personId: late.id },
    });
    const next = await say();
    await read(late, next.position);
    const room = await roomOf(laoCai.duty_officer);
    expect(counts(room, position).vn).toEqual({ people: 4, delivered: 0, read: 0 });
    expect(counts(room, next.position).vn).toEqual({ people: 5, delivered: 1, read: 1 });
    expect(JSON.stringify(await receiptsOf(laoCai.duty_officer, id))).not.toContain(late.id);
    expect(JSON.stringify(await receiptsOf(laoCai.duty_officer, next.id))).toContain(late.id);
  });

  it('inside one side is of that side alone', async () => {
    const { laoCai, hekou, channel } = world;
    const params = { channelId: channel.id };
    const inner = await laoCai.head.call('POST /channels/:channelId/side/messages', {
      params,
      body: { id: uuid(), text: { source: 'vi', vi: 'Nội bộ' } },
    });
    const before = await roomOf(hekou.head);
    await receive(laoCai.observer, inner.position, inner.audience);
    const own = await laoCai.head.call('GET /channels/:channelId/side/receipts', { params });
    expect(own.sides.map(({ side }) => side)).toEqual(['vn']);
    expect(counts(own, inner.position).vn).toMatchObject({ delivered: 1, read: 0 });
    const theirs = await hekou.head.call('GET /channels/:channelId/side/receipts', { params });
    expect(theirs).toMatchObject({ audience: `${shared}/cn`, sides: [{ side: 'cn' }] });
    expect(await roomOf(hekou.head)).toEqual(before);
    expect((await receiptsOf(laoCai.observer, inner.id)).sides.map(({ side }) => side)).toEqual(['vn']);
    expect(await codeOf(receiptsOf(hekou.head, inner.id))).toBe('message.not_found');
  });

  it('is told to who follows the room, coalesced, each without themself, and is no event of the log', async () => {
    const { laoCai, hekou } = world;
    const { position } = await say();
    const author = laoCai.duty_officer;
    await author.listen();
    await laoCai.observer.listen();
    await world.mengla.head.listen();
    const told: RoomReceipts[] = [];
    const elsewhere: RoomReceipts[] = [];
    author.socket?.on('receipts', (receipts) => told.push(receipts));
    world.mengla.head.socket?.on('receipts', (receipts) => elsewhere.push(receipts));
    // What others moved in the tests before is told by now.
    await pause(2_500);
    told.length = 0;
    author.heard.length = 0;
    for (const who of [hekou.head, hekou.duty_officer, hekou.interpreter]) await receive(who, position);
    await read(hekou.head, position);
    await read(author, position);
    await until(() => told.length > 0);
    expect(told).toHaveLength(1);
    expect(told[0]).toEqual(await roomOf(author));
    expect(counts(told[0] as RoomReceipts, position).cn).toEqual({ people: 5, delivered: 3, read: 1 });
    expect(author.heard).toEqual([]);
    expect(elsewhere).toEqual([]);
    for (const who of [author, laoCai.observer, world.mengla.head]) who.hangUp();
  });
});
