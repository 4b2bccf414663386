import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Clock } from '../src/common/clock.js';
import type { Entered } from '../src/contract/second-steps.js';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { Authenticator } from '../src/demo/authenticator.js';
import { openHouse } from './house.js';
import { enrol } from './passkey.js';
import { outcome } from './refusals.js';
import { newWorld, password, Somebody, type World } from './world.js';

/** A clock that a test can put forward. */
class TestClock extends Clock {
  ahead = 0;
  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}

describe('the second step of signing in', () => {
  const clock = new TestClock();
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse({ clock }));
  });
  afterAll(() => world.close());

  const elsewhere = (person: Somebody) =>
    Object.assign(new Somebody(person.url, person.language), { id: person.id, authenticator: person.authenticator });
  const withPassword = (person: Somebody): Promise<Entered> =>
    person.call('POST /sessions', { body: { email: person.email, password, remember: false } });
  const halfway = async (person: Somebody) => {
    const entered = await withPassword(person);
    if (entered.step === 'open') throw new Error('The sign-in is open already.');
    return entered;
  };
  const tokenOf = (link: string) => link.split('#')[1] ?? '';
  /** A colleague with these roles who has a link and nothing else yet. */
  const invite = async (role: 'head' | 'duty_officer') => {
    const person = Object.assign(new Somebody(world.house.url), { email: `${uuid()}@laocai.example` });
    const { link } = await world.laoCai.coordinator.call('POST /people', {
      body: {
        id: person.id,
        organisationId: world.laoCai.id,
        email: person.email,
        name: { vi: { text: 'Đỗ Đức Thắng', status: 'given' }, zh: null },
        post: null,
        roles: [role],
        language: 'vi',
      },
    });
    return { person, link };
  };
  const resetLink = (personId: string, by = world.laoCai.coordinator, secondStep = true) =>
    by.call('POST /people/:personId/link', { params: { personId }, body: { id: uuid(), secondStep } });

  it('is set up right after the password by who decides for others, and nothing else is open before', async () => {
    const { person, link } = await invite('head');
    const entered = await person.call('POST /links/use', { body: { token: tokenOf(link), password } });
    expect(entered).toMatchObject({ step: 'enrol' });
    expect(person.cookie).toBe('');
    expect(await outcome(person.start())).toBe('session.missing');
    if (entered.step === 'open') return;

    const { token } = entered;
    const offer = await person.call('POST /sessions/enrolment/offer', { body: { token } });
    expect(offer.uri).toMatch(/^otpauth:\/\/totp\/.*secret=/);
    const wrong = { token, sealed: offer.sealed, code: '000000', remember: false };
    expect(await outcome(person.call('POST /sessions/enrolment', { body: wrong }))).toBe('session.code_refused');
    const code = await new Authenticator(offer).code();
    const done = await person.call('POST /sessions/enrolment', { body: { ...wrong, code } });
    expect(done.recoveryCodes).toHaveLength(10);
    expect(new Set(done.recoveryCodes).size).toBe(10);
    const { me } = await person.start();
    expect(me.account?.secondStepSince).toEqual(expect.any(String));
    expect(await person.call('GET /second-step')).toMatchObject({ required: true, codesLeft: 10 });
  });

  it('is not asked of who writes and reads for themselves, until a role asks for it', async () => {
    const { person, link } = await invite('duty_officer');
    expect(await person.call('POST /links/use', { body: { token: tokenOf(link), password } })).toMatchObject({
      step: 'open',
    });
    const { version } = (await person.start()).me;
    await world.laoCai.coordinator.call('PATCH /people/:personId', {
      params: { personId: person.id },
      version,
      body: { id: uuid(), roles: ['duty_officer', 'head'] },
    });
    expect(await outcome(person.start())).toBe('session.missing');
    expect(await withPassword(person)).toMatchObject({ step: 'enrol' });
  });

  it('takes a code once, in its half minute or beside it, and never an older one again', async () => {
    const head = elsewhere(world.laoCai.head);
    Object.assign(head, { email: world.laoCai.head.email });
    clock.ahead += 90_000;
    const secret = (head.authenticator as unknown as { totp: { generate(at: { timestamp: number }): string } }).totp;
    const at = (seconds: number) => secret.generate({ timestamp: clock.now().getTime() + seconds * 1_000 });
    const use = async (code: string) => {
      const { token } = await halfway(head);
      return outcome(head.call('POST /sessions/code', { body: { token, code, remember: false } }));
    };
    expect(await use(at(0))).toBe('done');
    expect(await use(at(0))).toBe('session.code_refused');
    expect(await use(at(-30))).toBe('session.code_refused');
    expect(await use(at(30))).toBe('done');
    expect(await use(at(120))).toBe('session.code_refused');
  });

  it('takes one code from two who bring it at the same moment only once', async () => {
    const { head } = world.hekou;
    clock.ahead += 90_000;
    const { totp } = head.authenticator as unknown as { totp: { generate(at: { timestamp: number }): string } };
    const code = totp.generate({ timestamp: clock.now().getTime() });
    const both = [elsewhere(head), elsewhere(head)].map((one) => Object.assign(one, { email: head.email }));
    const tokens = await Promise.all(both.map(async (one) => (await halfway(one)).token));
    const outcomes = await Promise.all(
      both.map((one, index) =>
        outcome(one.call('POST /sessions/code', { body: { token: tokens[index] ?? '', code, remember: false } })),
      ),
    );
    expect(outcomes.sort()).toEqual(['done', 'session.code_refused']);
  });

  it('takes a recovery code once, however it is typed, and says how many are left', async () => {
    const head = Object.assign(elsewhere(world.hekou.head), { email: world.hekou.head.email });
    const [code = ''] = world.hekou.head.authenticator?.recoveryCodes ?? [];
    const use = async (typed: string) => {
      const { token } = await halfway(head);
      return outcome(head.call('POST /sessions/code', { body: { token, code: typed, remember: false } }));
    };
    expect(await use(code.toLowerCase().replaceAll('-', ' '))).toBe('done');
    expect(await use(code)).toBe('session.code_refused');
    expect(await head.call('GET /second-step')).toMatchObject({ codesLeft: 9 });
    const { events } = await head.call('GET /history');
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['second_step.code_used']));
  });

  it('is over after ten minutes, and starts again at the password', async () => {
    const head = Object.assign(elsewhere(world.mengla.head), { email: world.mengla.head.email });
    const { token } = await halfway(head);
    clock.ahead += 11 * 60_000;
    const late = { token, code: '123456', remember: false };
    expect(await outcome(head.call('POST /sessions/code', { body: late }))).toBe('session.step_over');
    expect(await outcome(head.call('POST /sessions/code', { body: { ...late, token: 'x'.repeat(43) } }))).toBe(
      'session.step_over',
    );
    const enrolling = { token, sealed: 'x'.repeat(43), code: '123456', remember: false };
    expect(await outcome(head.call('POST /sessions/enrolment', { body: enrolling }))).toBe('session.step_over');
  });

  it('is over as well when the password is changed in between', async () => {
    const head = Object.assign(elsewhere(world.mengla.head), { email: world.mengla.head.email });
    const { token } = await halfway(head);
    const fresh = 'ein-anderes-langes-Wort-河口';
    await world.mengla.head.call('PUT /password', { body: { id: uuid(), present: password, password: fresh } });
    const code = head.authenticator?.recoveryCodes.pop() ?? '';
    expect(await outcome(head.call('POST /sessions/code', { body: { token, code, remember: false } }))).toBe(
      'session.step_over',
    );
    const back = { id: uuid(), present: fresh, password };
    await world.mengla.head.call('PUT /password', { body: back });
  });

  it('slows guessing down, wherever it comes from', async () => {
    const head = Object.assign(elsewhere(world.mengla.head), { email: world.mengla.head.email });
    const outcomes: string[] = [];
    for (let i = 0; i < 11; i++) {
      const { token } = await halfway(head);
      outcomes.push(
        await outcome(head.call('POST /sessions/code', { body: { token, code: '000000', remember: false } })),
      );
    }
    expect(outcomes.at(0)).toBe('session.code_refused');
    expect(outcomes.at(-1)).toBe('session.too_many_tries');
  });

  it('is switched on, renewed and off by who need not have it; the present password is asked each time', async () => {
    const officer = world.laoCai.duty_officer;
    const offer = await officer.call('POST /second-step/offer');
    const authenticator = new Authenticator(offer);
    const body = { id: uuid(), sealed: offer.sealed, code: await authenticator.code(), present: 'nicht das Passwort' };
    expect(await outcome(officer.call('PUT /second-step', { body }))).toBe('password.present_wrong');
    const right = { ...body, id: uuid(), present: password };
    const first = await officer.call('PUT /second-step', { body: right });
    expect(await officer.call('PUT /second-step', { body: right })).toEqual(first);
    expect(await withPassword(Object.assign(elsewhere(officer), { email: officer.email }))).toMatchObject({
      step: 'code',
    });

    const renewed = await officer.call('POST /second-step/codes', { body: { id: uuid(), present: password } });
    expect(renewed.recoveryCodes).not.toEqual(first.recoveryCodes);
    const off = () => officer.call('POST /second-step/remove', { body: { id: uuid(), present: password } });
    expect(await off()).toMatchObject({ since: null, codesLeft: 0 });
    expect(await outcome(off())).toBe('second_step.none');
    const head = world.laoCai.head;
    expect(await outcome(head.call('POST /second-step/remove', { body: { id: uuid(), present: password } }))).toBe(
      'second_step.required',
    );
  });

  it('offered to one person is nobody else’s', async () => {
    const offer = await world.laoCai.observer.call('POST /second-step/offer');
    const body = { id: uuid(), sealed: offer.sealed, code: await new Authenticator(offer).code(), present: password };
    expect(await outcome(world.laoCai.interpreter.call('PUT /second-step', { body }))).toBe('second_step.offer_over');
    clock.ahead += 16 * 60_000;
    expect(await outcome(world.laoCai.observer.call('PUT /second-step', { body: { ...body, id: uuid() } }))).toBe(
      'second_step.offer_over',
    );
  });

  it('ends with its password when a coordinator hands out a link for both, and both see who did', async () => {
    const { head, coordinator } = world.laoCai;
    head.authenticator?.setTo(clock.instant());
    await enrol(head);
    const { link } = await resetLink(head.id);
    expect(await outcome(head.start())).toBe('session.missing');
    const again = Object.assign(elsewhere(head), { email: head.email });
    expect(await outcome(withPassword(again))).toBe('session.refused');
    await again.useLink(link, password);
    const { events } = await again.call('GET /history');
    const reset = events.find(({ kind }) => kind === 'second_step.reset');
    expect(reset?.payload).toMatchObject({ by: { id: coordinator.id } });
    expect(events.map(({ kind }) => kind)).toContain('passkey.removed');
    expect(await again.call('GET /passkeys')).toEqual([]);
    Object.assign(head, { cookie: again.cookie, authenticator: again.authenticator });
  });

  it('is left standing by a link for the password alone', async () => {
    const { person, link } = await invite('head');
    await person.useLink(link, password);
    const plain = await resetLink(person.id, world.laoCai.coordinator, false);
    const entered = await person.call('POST /links/use', { body: { token: tokenOf(plain.link), password } });
    expect(entered).toMatchObject({ step: 'code' });
  });

  it('is reset by the operator for coordinators only, and by nobody for themselves', async () => {
    const { operator, laoCai, hekou } = world;
    expect(await outcome(resetLink(laoCai.head.id, operator))).toBe('role.not_allowed');
    expect(await outcome(resetLink(laoCai.coordinator.id))).toBe('person.own_account');
    expect(await outcome(resetLink(hekou.head.id))).toBe('person.not_found');
    expect(await outcome(resetLink(hekou.coordinator.id, operator))).toBe('done');
  });

  it('leaves no secret in the record, in the answers or readable in the tables', async () => {
    const { person, link } = await invite('head');
    await person.useLink(link, password);
    const codes = [...(person.authenticator?.recoveryCodes ?? [])];
    await person.call('POST /second-step/codes', { body: { id: uuid(), present: password } }).then((renewed) => {
      codes.push(...renewed.recoveryCodes);
    });
    const { totp } = person.authenticator as unknown as { totp: { secret: { base32: string } } };
    const { read } = world.house.app.get(Database);
    const tables = ['event', 'answer', 'person', 'second_step', 'recovery_code', 'link', 'session'];
    const kept = await Promise.all(tables.map((table) => sql(read, `SELECT * FROM "${table}"`)));
    const everything = JSON.stringify(kept);
    for (const secret of [totp.secret.base32, password, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(everything).not.toContain(secret);
  });

  it('rests under a key that only the service’s own user may read', () => {
    const path = join(world.house.store.dataDir, 'secret.key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(path, 'utf8'), 'base64')).toHaveLength(32);
  });
});
