import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Entrance } from '../src/organisations/entrance.service.js';
import { codeOf } from './borders/refused.js';
import { again, invited, newColleague } from './borders/whos.js';
import { MovableClock } from './clocks.js';
import { type House, openHouse } from './house.js';
import { enter, newWorld, password, Somebody, type World } from './world.js';

const another = 'ein-anderes-langes-Wort-口岸';
const tokenOf = (link: string) => link.split('#')[1] ?? '';

describe('an empty service', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const setUp = (token: string) => {
    const name = { vi: { text: 'Vận hành', status: 'given' as const }, zh: null };
    const names = { vi: 'Ban Quản lý', zh: null };
    return new Somebody(house.url).call('POST /set-up', {
      body: {
        token,
        operator: { id: uuid(), email: 'operator@example.org', name, password, language: 'vi' },
        organisation: { id: uuid(), side: 'vn', level: 'county', name: names, shortName: { vi: null, zh: null } },
        coordinator: { id: uuid(), email: 'first@example.org', name, language: 'vi' },
      },
    });
  };

  it('is set up once, by the holder of the link, even when two try at the same moment', async () => {
    const visitor = new Somebody(house.url);
    expect(await visitor.call('GET /set-up')).toEqual({ needed: true });
    expect(await codeOf(setUp('x'.repeat(43)))).toBe('link.not_valid');
    const token = tokenOf(await house.setUpLink());
    const outcomes = await Promise.all([codeOf(setUp(token)), codeOf(setUp(token)), codeOf(setUp(token))]);
    expect(outcomes.sort()).toEqual(['done', 'set_up.done', 'set_up.done']);
    expect(await codeOf(setUp(token))).toBe('set_up.done');
    expect(await visitor.call('GET /set-up')).toEqual({ needed: false });
    expect(await house.setUpLink()).toBe('');
  });
});

describe('somebody', () => {
  let world: World;
  const clock = new MovableClock();
  beforeAll(async () => {
    world = await newWorld(await openHouse({ clock }));
  });
  afterAll(() => world.close());

  const nobody = () => new Somebody(world.house.url);
  const look = (link: string) => codeOf(nobody().call('POST /links/look', { body: { token: tokenOf(link) } }));
  const use = (link: string, words = password) =>
    codeOf(nobody().call('POST /links/use', { body: { token: tokenOf(link), password: words } }));
  const newLink = async ({ id: personId }: Somebody) =>
    (await world.laoCai.coordinator.call('POST /people/:personId/link', { params: { personId }, body: { id: uuid() } }))
      .link;
  const signIn = (email: string, words = password) =>
    codeOf(nobody().call('POST /sessions', { body: { email, password: words, remember: false } }));
  const knows = (person: Somebody) => codeOf(person.call('GET /start'));
  const remove = ({ id: personId }: Somebody, by = world.laoCai.coordinator) =>
    codeOf(by.call('POST /people/:personId/remove', { params: { personId }, body: { id: uuid() } }));

  it('comes in by an invitation that works once', async () => {
    const link = await invited(world, 'laoCai', nobody());
    expect([await look(link), await look(link)]).toEqual(['done', 'done']);
    expect([await use(link), await use(link), await look(link)]).toEqual(['done', 'link.not_valid', 'link.not_valid']);
  });

  it('used by two at the same moment lets one of them in', async () => {
    const link = await invited(world, 'laoCai', nobody());
    expect((await Promise.all([use(link), use(link, another)])).sort()).toEqual(['done', 'link.not_valid']);
  });

  it('has 72 hours for it, and a newer link takes the place of an older one', async () => {
    const person = nobody();
    const first = await invited(world, 'laoCai', person);
    const second = await newLink(person);
    expect([await look(first), await look(second)]).toEqual(['link.not_valid', 'done']);
    clock.forward({ hours: 71, minutes: 59 });
    expect(await look(second)).toBe('done');
    clock.forward({ minutes: 2 });
    expect([await look(second), await use(second)]).toEqual(['link.not_valid', 'link.not_valid']);
    // The sessions of this world have ended meanwhile, too.
    expect(await knows(world.laoCai.coordinator)).toBe('session.missing');
    for (const one of [world.laoCai.coordinator, world.hekou.coordinator, world.laoCai.duty_officer, world.operator]) {
      await one.signIn(one.email, password);
    }
  });

  it('chooses a long password that is nobody’s first guess, and is told so in a sentence', async () => {
    const person = new Somebody(world.house.url, 'zh');
    person.email = 'nguyenvanmuoi@laocai.example';
    const link = await invited(world, 'laoCai', person);
    expect(await use(link, 'ngắn')).toBe('input.invalid');
    for (const common of ['password1234', 'aaaaaaaaaaaaaa', '123456789012', 'nguyenvanmuoi', 'qwertyuiop12']) {
      expect([common, await use(link, common)]).toEqual([common, 'password.common']);
    }
    const response = await person.fetch('POST /links/use', {
      body: { token: tokenOf(link), password: 'password1234' },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      detail: expect.stringMatching(/\p{Script=Han}.*。$/u),
      errors: [{ pointer: '/password' }],
    });
    expect(await use(link)).toBe('done');
  });

  it('who forgot it gets a link that ends every session they had', async () => {
    const person = await newColleague(world, 'laoCai', 'observer');
    const other = await again(person);
    const link = await newLink(person);
    expect([await knows(person), await knows(other)]).toEqual(['done', 'done']);
    expect(await use(link, another)).toBe('done');
    expect([await knows(person), await knows(other)]).toEqual(['session.missing', 'session.missing']);
    expect([await signIn(person.email), await signIn(person.email, another)]).toEqual(['session.refused', 'done']);
  });

  it('stays coordinator as long as there is no other', async () => {
    const { coordinator } = world.laoCai;
    const step = async (roles: ['head'] | ['coordinator']) => {
      const { version } = await coordinator.call('GET /people/:personId', { params: { personId: coordinator.id } });
      const params = { personId: coordinator.id };
      return codeOf(coordinator.call('PATCH /people/:personId', { params, version, body: { id: uuid(), roles } }));
    };
    const waiting = nobody();
    const link = await invited(world, 'laoCai', waiting, 'coordinator');
    expect([await step(['head']), await remove(coordinator)]).toEqual([
      'person.last_coordinator',
      'person.last_coordinator',
    ]);
    expect(await use(link)).toBe('done');
    expect(await step(['head'])).toBe('done');
    expect(
      await codeOf(
        coordinator.call('POST /people/:personId/link', { params: { personId: waiting.id }, body: { id: uuid() } }),
      ),
    ).toBe('role.not_allowed');
    const { version } = await world.operator.call('GET /people/:personId', { params: { personId: coordinator.id } });
    const body = { id: uuid(), roles: ['coordinator' as const] };
    await world.operator.call('PATCH /people/:personId', { params: { personId: coordinator.id }, version, body });
  });

  it('whose access was taken away has none: no session, no sign-in, no link, no channel', async () => {
    const person = await newColleague(world, 'laoCai', 'duty_officer');
    const params = { channelId: world.channel.id };
    const members = { params, body: { id: uuid(), personId: person.id } };
    await world.laoCai.coordinator.call('POST /channels/:channelId/members', members);
    const { id } = await person.say(world.channel.id, 'Lời cuối');
    const link = await newLink(person);
    expect(await remove(person)).toBe('done');
    expect([await knows(person), await signIn(person.email), await use(link)]).toEqual([
      'session.missing',
      'session.refused',
      'link.not_valid',
    ]);
    const channel = await world.laoCai.coordinator.call('GET /channels/:channelId', { params });
    expect(channel.members.map((member) => member.person.id)).not.toContain(person.id);
    const { author } = await world.laoCai.duty_officer.call('GET /messages/:messageId', { params: { messageId: id } });
    expect(author.name.vi?.text).toBe('Trần Khách');
    expect([await remove(person), await codeOf(newLink(person))]).toEqual(['person.not_found', 'person.not_found']);
  });

  it('is known to one organisation alone: no other learns whether an address is taken there', async () => {
    const [here, twin] = [nobody(), nobody()];
    here.email = twin.email = 'ai.do@example.org';
    await enter(here, await invited(world, 'laoCai', here));
    expect(await codeOf(invited(world, 'laoCai', Object.assign(nobody(), { email: here.email })))).toBe(
      'person.email_taken',
    );
    const link = await invited(world, 'hekou', twin);
    expect(await use(link, another)).toBe('done');
    const [one, two] = [nobody(), nobody()];
    await one.signIn(here.email, password);
    await two.signIn(here.email, another);
    expect([(await one.start()).me.id, (await two.start()).me.id]).toEqual([here.id, twin.id]);
  });

  it('has no way in by a demo link where there is no demo', async () => {
    const link = await world.house.app.get(Entrance).signInLink(world.laoCai.head.id);
    const body = { token: tokenOf(link) };
    expect(await codeOf(nobody().call('POST /sessions/link', { body }))).toBe('link.not_valid');
    expect([await look(link), await use(link)]).toEqual(['link.not_valid', 'link.not_valid']);
  });
});
