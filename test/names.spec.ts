import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { PersonName } from '../src/contract/people.js';
import { openHouse } from './house.js';
import { outcome } from './refusals.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('a person’s name in the other side’s script', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const confirm = (by: Somebody, personId: string, seen: string | null, text: string) =>
    by.call('PUT /people/:personId/name/confirmation', { params: { personId }, body: { id: uuid(), seen, text } });
  const look = (personId: string) => world.laoCai.coordinator.call('GET /people/:personId', { params: { personId } });
  const rename = async (personId: string, name: PersonName) => {
    const { version } = await look(personId);
    return world.laoCai.coordinator.call('PATCH /people/:personId', {
      params: { personId },
      version,
      body: { id: uuid(), name },
    });
  };
  const vi = { text: 'Nguyễn Trực', status: 'given' as const };

  it('is suggested by a coordinator and confirmed by an interpreter of either side, by name and time', async () => {
    const { laoCai, hekou } = world;
    const { id } = laoCai.duty_officer;
    await rename(id, { vi, zh: { text: '阮值', status: 'suggested' } });
    await hekou.interpreter.listen();
    await confirm(hekou.interpreter, id, '阮值', '阮直');
    const person = await look(id);
    expect(person.name.zh).toEqual({ text: '阮直', status: 'confirmed' });
    expect(person.nameConfirmed).toMatchObject({ by: { id: hekou.interpreter.id, side: 'cn' } });
    const [event] = await hekou.interpreter.hears('channel.changed');
    const members = (event as { payload: { channel: { members: { person: { id: string } }[] } } }).payload.channel
      .members;
    expect(members.find((member) => member.person.id === id)).toMatchObject({
      person: { name: { zh: { text: '阮直', status: 'confirmed' } } },
      nameConfirmed: { by: { id: hekou.interpreter.id } },
    });
    await confirm(laoCai.interpreter, id, '阮直', '阮直');
    expect((await look(id)).nameConfirmed?.by.side).toBe('vn');
  });

  it('is not overwritten by who has not seen its present form', async () => {
    const { id } = world.laoCai.head;
    expect(await outcome(confirm(world.hekou.interpreter, id, '别的', '新的'))).toBe('change.version_old');
    expect(await outcome(confirm(world.hekou.interpreter, id, null, '李头'))).toBe('done');
  });

  it('is confirmed by interpreters alone, of people they share a channel with', async () => {
    const { laoCai, hekou, mengla } = world;
    expect(await outcome(confirm(laoCai.coordinator, laoCai.observer.id, null, '阮'))).toBe('role.not_allowed');
    expect(await outcome(confirm(mengla.interpreter, hekou.observer.id, null, 'Lý'))).toBe('person.not_found');
    expect(await outcome(confirm(hekou.interpreter, world.operator.id, null, '运维'))).toBe('person.not_found');
    expect(await outcome(confirm(hekou.interpreter, uuid(), null, '无'))).toBe('person.not_found');
    expect(await outcome(confirm(mengla.interpreter, laoCai.observer.id, null, '阮'))).toBe('done');
  });

  it('stays confirmed while it is left alone, and is a suggestion again once somebody rewords it', async () => {
    const { id } = world.laoCai.interpreter;
    await confirm(world.hekou.interpreter, id, null, '阮译');
    const zh = { text: '阮译', status: 'confirmed' as const };
    expect((await rename(id, { vi: { ...vi, text: 'Nguyễn Dịch' }, zh })).nameConfirmed).not.toBeNull();
    const reworded = await rename(id, { vi, zh: { text: '阮义', status: 'confirmed' } });
    expect(reworded).toMatchObject({ name: { zh: { status: 'suggested' } }, nameConfirmed: null });
  });

  it('is written by the person themselves too, and counts as given', async () => {
    const { observer } = world.laoCai;
    const { me } = await observer.start();
    const body = { id: uuid(), name: { vi, zh: { text: '阮观', status: 'given' as const } } };
    expect(await outcome(observer.call('PUT /name', { body }))).toBe('change.version_missing');
    const changed = await observer.call('PUT /name', { body, version: me.version });
    expect(changed).toMatchObject({ name: { vi, zh: { status: 'given' } }, nameConfirmed: null });
  });
});
