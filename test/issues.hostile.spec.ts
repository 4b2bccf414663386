import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import type { IssueView } from '../src/contract/issues.js';
import type { QueryOf } from '../src/contract/routes.js';
import { Database } from '../src/database/database.js';
import { codeOf } from './borders/refused.js';
import { newColleague } from './borders/whos.js';
import { isFollowers } from './followers.js';
import { openHouse } from './house.js';
import { due, Issuer, newIssue, says, stepOf } from './issues.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('an issue in the hands of somebody who means ill', () => {
  let world: World;
  let issues: Issuer;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    issues = new Issuer(world.channel.id);
  });
  afterAll(() => world.close());

  const found = (by: Somebody, query: QueryOf<'GET /issues'> = {}) => by.call('GET /issues', { query });

  it('is not told again to who was taken out of the channel', async () => {
    const { laoCai, hekou, channel } = world;
    const person = await newColleague(world, 'laoCai', 'duty_officer');
    const params = { channelId: channel.id };
    await laoCai.coordinator.call('POST /channels/:channelId/members', {
      params,
      body: { id: uuid(), personId: person.id },
    });
    const open = { params, body: newIssue({ turn: { side: 'vn', step: stepOf('vi', 'Chuẩn bị'), due: due(3) } }) };
    const issue = await person.call('POST /channels/:channelId/side/issues', open);
    const note = { params: { issueId: issue.id }, body: says('vi', 'Ghi chú nội bộ') };
    await person.call('POST /issues/:issueId/notes', note);
    expect(await person.call('POST /channels/:channelId/side/issues', open)).toEqual(issue);
    await laoCai.coordinator.call('POST /channels/:channelId/members/:personId/remove', {
      params: { ...params, personId: person.id },
      body: { id: uuid() },
    });
    expect(await codeOf(person.call('POST /channels/:channelId/side/issues', open))).toBe('channel.not_found');
    expect(await codeOf(person.call('POST /issues/:issueId/notes', note))).toBe('channel.not_found');
    expect(await codeOf(hekou.head.call('POST /channels/:channelId/side/issues', open))).toBe('change.id_used');
  });

  it('of the other side’s room is refused by the same steps as one that is nowhere', async () => {
    const { laoCai, hekou, house } = world;
    const { number } = await issues.open(laoCai.head, {}, 'side/issues');
    const { connection } = house.app.get(Database).read;
    const usual = connection.logger;
    const steps = async (issueId: string) => {
      const told: string[] = [];
      connection.logger = Object.assign(Object.create(usual) as typeof usual, {
        logQuery: (query: string) => isFollowers(query) || told.push(query),
      });
      const code = await codeOf(hekou.head.call('GET /issues/:issueId', { params: { issueId } }));
      connection.logger = usual;
      return { code, told };
    };
    const there = await steps(number);
    expect(there.told.length).toBeGreaterThan(1);
    expect(there).toEqual(await steps(number.replace(/\d{4}$/, '0999')));
  });

  it('breaks no list by the letters of its id', async () => {
    const { laoCai, hekou } = world;
    const id = uuid().toUpperCase();
    const turn = { side: 'vn' as const, step: stepOf('zh', '答复'), due: due(1) };
    expect(await codeOf(issues.open(hekou.head, { id, turn }))).toBe('input.invalid');
    for (const one of [id.toLowerCase(), uuid()]) await issues.open(hekou.head, { id: one, turn });
    const { next } = await found(laoCai.head, { turn: 'vn', limit: 1 });
    expect((await found(laoCai.head, { turn: 'vn', limit: 1, after: next ?? '' })).issues).toHaveLength(1);
  });

  it('grows no further than people read', async () => {
    const { laoCai, hekou } = world;
    let issue: IssueView = await issues.open(laoCai.head);
    const name = { source: 'zh' as const, zh: '原产地证书' };
    let refused = '';
    for (let count = 0; count < 61 && !refused; count++) {
      const code = await codeOf(
        issues.act(hekou.head, issue, 'papers', { name, from: 'vn' }).then((after) => {
          issue = after;
        }),
      );
      if (code !== 'done') refused = code;
    }
    expect(refused).toBe('issue.full');
    const others: IssueView[] = [];
    for (let count = 0; count < 61; count++) others.push(await issues.open(laoCai.head));
    refused = '';
    for (const other of others) {
      const code = await codeOf(
        issues.act(hekou.head, issue, 'relations', { kind: 'related', issueId: other.id }).then((after) => {
          issue = after;
        }),
      );
      if (code !== 'done') refused = code;
    }
    expect(refused).toBe('issue.full');
  }, 120_000);

  it('has plates in letters that are what they look like', async () => {
    const { laoCai } = world;
    const place = { kind: 'place' as const, text: { source: 'vi' as const, vi: 'Bắc Sơn' } };
    for (const plate of ['24\u0421-068.42', '24\u216d-068.42', '\u{1d7d0}4C-068.42']) {
      const fields = { place, plates: { kind: 'plates' as const, plates: [plate] } };
      expect([plate, await codeOf(issues.open(laoCai.head, { fields }))]).toEqual([plate, 'input.invalid']);
    }
  });

  it('says of a person’s name no more than was checked', async () => {
    const { laoCai } = world;
    const place = { kind: 'place' as const, text: { source: 'vi' as const, vi: 'Bắc Sơn' } };
    const plates = { kind: 'plates' as const, plates: ['24C-068.42'] };
    const driver = {
      kind: 'person' as const,
      name: { vi: { text: 'Lý A', status: 'given' as const }, zh: { text: '李某', status: 'confirmed' as const } },
    };
    const issue = await issues.open(laoCai.duty_officer, { fields: { place, plates, driver } });
    expect(issue.fields.driver).toMatchObject({ name: { zh: { status: 'suggested' } } });
  });

  it('takes no held message any more once it is closed', async () => {
    const { laoCai, hekou, channel } = world;
    let issue = await issues.open(laoCai.head);
    const held = await laoCai.duty_officer.call('POST /channels/:channelId/held', {
      params: { channelId: channel.id },
      body: { ...says('vi', 'Xin chờ'), topicId: issue.topicId },
    });
    issue = await issues.act(laoCai.head, issue, 'propose', {});
    issue = await issues.act(hekou.head, issue, 'confirm', {});
    const { held: sent } = await laoCai.interpreter.call('PUT /messages/:messageId/verification', {
      params: { messageId: held.id },
      version: held.version,
      body: { id: uuid(), text: '请稍候' },
    });
    const outside = await hekou.head.call('GET /messages/:messageId', { params: { messageId: sent?.sentAs ?? '' } });
    expect(outside.text?.zh?.text).toBe('请稍候');
    expect(outside).not.toHaveProperty('topicId');
  });

  it('is looked for without harm by letters no text holds', async () => {
    const { laoCai } = world;
    for (const query of [{ type: '\u0000' }, { text: 'a\u0000b' }, { text: '\ufffe' }]) {
      expect((await laoCai.head.fetch('GET /issues', { query })).status).toBeLessThan(500);
    }
  });

  it('is listed for who was brought into very many channels', async () => {
    const { laoCai, hekou } = world;
    for (let count = 0; count < 260; count++) {
      await hekou.coordinator.call('POST /channels', {
        body: {
          id: uuid(),
          code: `Q${count.toString(36).toUpperCase().padStart(4, '0')}`,
          gateId: null,
          subject: { vi: 'Việc', zh: '事' },
          organisationIds: [hekou.id, laoCai.id],
          memberIds: [],
        },
      });
    }
    expect((await laoCai.coordinator.fetch('GET /issues')).status).toBe(200);
    for (const key of ['GET /start', 'GET /desk', 'GET /notices'] as const)
      expect([key, (await laoCai.coordinator.fetch(key)).status < 500]).toEqual([key, true]);
  }, 120_000);
});
