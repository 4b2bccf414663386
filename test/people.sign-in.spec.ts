import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { codeOf } from './borders/refused.js';
import { newColleague } from './borders/whos.js';
import { type Answer, asked, outcomeOf, seen, send } from './borders/wire.js';
import { MovableClock } from './clocks.js';
import { openHouse } from './house.js';
import { newWorld, password, Somebody, type World } from './world.js';

describe('signing in', () => {
  let world: World;
  const clock = new MovableClock();
  beforeAll(async () => {
    world = await newWorld(await openHouse({ clock }));
  });
  afterAll(() => world.close());

  const signIn = (email: string, words: string): Promise<Answer> =>
    send(world.house.url, asked('POST /sessions', { body: { email, password: words, remember: false } }));

  it('fails alike for a wrong password and for an account that is not there', async () => {
    const { email } = await newColleague(world, 'laoCai', 'observer');
    const wrong = await signIn(email, 'Nicht-das-Passwort-1');
    const unknown = await signIn(`${uuid()}@example.org`, 'Nicht-das-Passwort-1');
    expect(outcomeOf(wrong)).toBe('session.refused');
    expect(seen(unknown)).toBe(seen(wrong));
  });

  it('sets a cookie no script reads and no other site sends, of a session that ends by itself', async () => {
    const { email } = world.laoCai.duty_officer;
    const response = await signIn(email.toUpperCase(), password);
    expect(outcomeOf(response)).toBe('done');
    const [cookie = ''] = response.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^session=[\w-]{43};/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(response.body).not.toContain(cookie.slice('session='.length, 20));
    const person = new Somebody(world.house.url);
    person.cookie = cookie.split(';')[0] ?? '';
    clock.forward({ hours: 3, minutes: 59 });
    expect(await codeOf(person.call('GET /start'))).toBe('done');
    clock.forward({ minutes: 2 });
    expect(await codeOf(person.call('GET /start'))).toBe('session.missing');
  });

  it('is slowed down after ten failures, with the time to wait, and for that account alone', async () => {
    const { email } = world.hekou.head;
    const outcomes: string[] = [];
    for (let count = 0; count < 10; count++)
      outcomes.push(outcomeOf(await signIn(email, `falsches Passwort ${count}`)));
    expect(new Set(outcomes)).toEqual(new Set(['session.refused']));
    const stopped = await signIn(email, password);
    expect([stopped.status, outcomeOf(stopped)]).toEqual([429, 'session.too_many_tries']);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(stopped.headers['retry-after'])).toBeLessThanOrEqual(15 * 60);
    expect(outcomeOf(await signIn(world.hekou.observer.email, password))).toBe('done');
  });

  it('costs nothing when it succeeds', async () => {
    const { email } = world.mengla.head;
    for (let count = 0; count < 12; count++) expect(outcomeOf(await signIn(email, password))).toBe('done');
    for (let count = 0; count < 9; count++) await signIn(email, 'falsches Passwort');
    expect(outcomeOf(await signIn(email, password))).toBe('done');
    expect(outcomeOf(await signIn(email, 'falsches Passwort'))).toBe('session.refused');
  });
});
