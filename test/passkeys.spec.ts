import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { openHouse } from './house.js';
import { Device, enrol } from './passkey.js';
import { newWorld, password, type Somebody, type World } from './world.js';

describe('a key of one’s own device', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  const add = async (by: Somebody, typed: { password: string; code?: string }, id: string = uuid()) => {
    const device = new Device(by.url);
    const { challenge } = await by.call('POST /passkeys/options');
    const registration = device.register(challenge);
    const body = { id, name: 'Máy tính trực ban', ...typed, registration };
    return () => by.call('POST /passkeys', { body });
  };
  const refused = (code: string) => ({ problem: { code } });

  it('is added with the code as well by whoever signs in with one', async () => {
    const { head } = world.laoCai;
    const code = (await head.authenticator?.code()) ?? '';
    for (const typed of [{ password }, { password, code: '000000' }]) {
      await expect((await add(head, typed))()).rejects.toMatchObject(refused('session.code_refused'));
    }
    const wrong = { password: 'sai', code };
    await expect((await add(head, wrong))()).rejects.toMatchObject(refused('password.present_wrong'));
    expect(await head.call('GET /passkeys')).toEqual([]);
    const right = await add(head, { password, code });
    const added = await right();
    expect(await right()).toEqual(added);
    expect(await head.call('GET /passkeys')).toEqual([added]);
    await expect((await add(head, { password, code }))()).rejects.toMatchObject(refused('session.code_refused'));
  });

  it('tells nobody whether somebody else’s key still stands', async () => {
    const { laoCai, mengla } = world;
    const { device, passkey } = await enrol(laoCai.interpreter);
    const body = { id: uuid() };
    expect((await enrol(mengla.observer, device)).passkey.credentialId).toBe(passkey.credentialId);
    await laoCai.interpreter.call('POST /passkeys/:passkeyId/remove', { params: { passkeyId: passkey.id }, body });
    expect(await mengla.observer.call('GET /passkeys')).toHaveLength(1);
  });

  it('belongs to where the service is opened, whatever host a request names', async () => {
    const house = await openHouse({ environment: { PUBLIC_ORIGIN: 'https://gates.example/' } });
    const elsewhere = await newWorld(house);
    const { observer } = elsewhere.laoCai;
    expect((await observer.call('POST /passkeys/options')).rp).toMatchObject({ id: 'gates.example' });
    await expect(enrol(observer)).rejects.toMatchObject(refused('passkey.refused'));
    await enrol(observer, new Device('https://gates.example'));
    expect(await observer.call('GET /passkeys')).toHaveLength(1);
    await elsewhere.close();
  });

  it('is added with the password alone by whoever has no second step', async () => {
    const { passkey } = await enrol(world.laoCai.observer);
    expect(await world.laoCai.observer.call('GET /passkeys')).toEqual([passkey]);
  });
});
