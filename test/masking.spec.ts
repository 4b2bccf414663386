import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Config } from '../src/config/config.js';
import type { IssueView } from '../src/contract/issues.js';
import { Masking } from '../src/issues/masking.service.js';
import { SetClock } from './clocks.js';
import { type House, openHouse } from './house.js';
import { due, Issuer, newIssue, person, says, stepOf } from './issues.js';
import { newWorld, type World } from './world.js';

const name = 'Đỗ Văn Tùng';
const secret = /Văn Tùng|Văn Tuấn/;

describe('the name of a driver', () => {
  let world: World;
  let issues: Issuer;
  let opened: IssueView;
  let closed: IssueView;
  const start = Date.parse('2026-10-31T03:00:00.000Z');
  const clock = new SetClock(new Date(start).toISOString());
  /** Everybody signs in on this day; what happened before it happens first. */
  const daysLater = (days: number) => clock.set(new Date(start + days * 86_400_000).toISOString());
  const changeId = uuid();

  beforeAll(async () => {
    world = await newWorld(await openHouse({ clock, environment: { MASK_AFTER_DAYS: '30' } }));
    issues = new Issuer(world.channel.id);
    daysLater(-30);
    opened = await issues.open(world.laoCai.duty_officer, { fields: { ...newIssue().fields, driver: person(name) } });
    const { laoCai, hekou } = world;
    const edited = await edit(opened);
    closed = await issues.act(hekou.head, await issues.act(laoCai.head, edited, 'propose', {}), 'confirm', {});
  });
  afterAll(() => world.close());

  const edit = ({ id: issueId, version }: IssueView) =>
    world.laoCai.duty_officer.call('PATCH /issues/:issueId', {
      params: { issueId },
      version,
      body: { id: changeId, fields: { driver: person('Mã Văn Tuấn') } },
    });
  /** Everything the other side can read of it. */
  const readings = async (by = world.hekou.observer) => {
    const params = { issueId: opened.id };
    return {
      one: await by.call('GET /issues/:issueId', { params }),
      entries: await by.call('GET /issues/:issueId/entries', { params }),
      events: (await by.catchUp({})).events.filter(({ kind }) => kind.startsWith('issue.')),
    };
  };
  const sweep = () => world.house.app.get(Masking).sweep();

  it('is read with what it is needed for as long as the issue is open, and for the days the node says', async () => {
    const { hekou } = world;
    const types = await hekou.head.call('GET /issue-types');
    const spec = types.find(({ key }) => key === opened.type)?.fields.find(({ kind }) => kind === 'person');
    expect(spec?.personal?.purpose).toEqual({ vi: expect.any(String), zh: expect.any(String) });
    daysLater(-1);
    expect(await sweep()).toBe(0);
    const all = await readings();
    for (const one of Object.values(all)) expect(JSON.stringify(one)).toMatch(secret);
    expect(all.one.issue.masked).toBeUndefined();
  });

  it('is masked then at every reading, for those who were there and those who were away', async () => {
    const { laoCai, hekou } = world;
    await hekou.observer.listen();
    daysLater(0);
    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    const [event] = await hekou.observer.hears('issue.masked');
    expect(event?.payload).toMatchObject({
      issue: { id: opened.id, masked: true, fields: { driver: { name: { vi: { text: 'M•••' }, zh: null } } } },
    });
    for (const by of [hekou.observer, laoCai.duty_officer]) {
      for (const one of Object.values(await readings(by))) expect(JSON.stringify(one)).not.toMatch(secret);
    }
    const { entries } = (await readings()).entries;
    expect(entries.find(({ act }) => act === 'edited')?.fields?.driver).toMatchObject({
      name: { vi: { text: 'M•••' } },
    });
    // The answer to a change that is sent again was written before.
    expect(JSON.stringify(await edit(opened))).not.toMatch(secret);
    const { issues: found } = await hekou.head.call('GET /issues', { query: { state: 'closed', text: 'Tùng' } });
    expect(found).toEqual([]);
    hekou.observer.hangUp();
    const first = await hekou.observer.listen({});
    expect(JSON.stringify(first.events)).not.toMatch(secret);
    const reference = { id: uuid(), reference: '12/BB' };
    closed = await laoCai.head.call('PUT /issues/:issueId/reference', {
      params: { issueId: opened.id },
      version: closed.version + 1,
      body: reference,
    });
    expect(closed).toMatchObject({ masked: true, fields: { driver: { name: { vi: { text: 'M•••' } } } } });
  });

  it('is there again when the issue is opened again, and masked anew after its second end', async () => {
    const { laoCai, hekou } = world;
    const turn = { side: 'cn' as const, step: stepOf('vi', 'Kiểm tra lại'), due: due(60) };
    daysLater(-30);
    let issue = await issues.act(laoCai.head, closed, 'reopen', { turn, message: says('vi', 'Xe chưa về') });
    expect(issue).toMatchObject({ fields: { driver: { name: { vi: { text: 'Mã Văn Tuấn' } } } } });
    expect(issue.masked).toBeUndefined();
    expect(JSON.stringify((await readings()).entries)).toMatch(secret);
    issue = await laoCai.duty_officer.call('PATCH /issues/:issueId', {
      params: { issueId: issue.id },
      version: issue.version,
      body: { id: uuid(), fields: { driver: null } },
    });
    issue = await issues.act(hekou.head, await issues.act(laoCai.head, issue, 'propose', {}), 'confirm', {});
    daysLater(0);
    // Nobody is named in it any more, but what was done tells of somebody.
    expect(await sweep()).toBe(1);
    for (const one of Object.values(await readings())) expect(JSON.stringify(one)).not.toMatch(secret);
  });
});

describe('the setting', () => {
  let house: House | undefined;
  afterAll(() => house?.close());

  it.each([
    ['off', undefined],
    ['0', true],
  ])('%s leaves a closed issue masked: %s', async (MASK_AFTER_DAYS, masked) => {
    await house?.close();
    house = await openHouse({ environment: { MASK_AFTER_DAYS } });
    const world = await newWorld(house);
    const issues = new Issuer(world.channel.id);
    const { laoCai, hekou } = world;
    const fields = { ...newIssue().fields, driver: person(name) };
    const issue = await issues.act(laoCai.head, await issues.open(laoCai.head, { fields }), 'propose', {});
    await hekou.head.listen();
    await issues.act(hekou.head, issue, 'confirm', {});
    if (masked) await hekou.head.hears('issue.masked');
    else expect(await house.app.get(Masking).sweep()).toBe(0);
    const seen = await hekou.head.call('GET /issues/:issueId', { params: { issueId: issue.id } });
    expect(seen.issue.masked).toBe(masked);
    hekou.head.hangUp();
  });

  it('is a number of days or off', () => {
    const daysOf = (MASK_AFTER_DAYS?: string) =>
      new Config({ ...(MASK_AFTER_DAYS && { MASK_AFTER_DAYS }) }).maskAfterDays;
    expect([daysOf(), daysOf('0'), daysOf('7'), daysOf('off')]).toEqual([30, 0, 7, null]);
    expect(() => daysOf('soon')).toThrow('MASK_AFTER_DAYS');
  });
});
