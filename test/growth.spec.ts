import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { QueryOf } from '../src/contract/routes.js';
import { Database } from '../src/database/database.js';
import { isFollowers } from './followers.js';
import { openHouse } from './house.js';
import { copyIssue, Issuer } from './issues.js';
import { dialect } from './store.js';
import { newWorld, type World } from './world.js';

interface Statement {
  all(...values: unknown[]): { detail: string }[];
}
interface Driver {
  databaseConnection: { prepare(text: string): Statement };
}

/** Reads that touch all of a table that never stops growing. */
const growing =
  /^SCAN (?:issue|issue_entry|issue_inner|issue_words|issue_measure|message|message_revision|event|answer|topic|notice|read_mark|desk_text|desk_taking)\b/;

const onSqlite = dialect === 'sqlite' ? describe : describe.skip;

onSqlite('what people ask for often', () => {
  let world: World;
  let driver: Driver;
  const asked = new Set<string>();
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    const { read } = world.house.app.get(Database);
    driver = read.connection.driver as unknown as Driver;
  });
  afterAll(() => world.close());

  /** The statements that are asked during some work, each text once. */
  async function during(work: () => Promise<unknown>): Promise<string[]> {
    asked.clear();
    const connection = driver.databaseConnection;
    const prepare = connection.prepare.bind(connection);
    connection.prepare = (text) => {
      asked.add(text);
      return prepare(text);
    };
    await work().finally(() => {
      connection.prepare = prepare;
    });
    return [...asked];
  }

  /** How SQLite would go about it. */
  function plan(text: string): string[] {
    const unquoted = text.replaceAll(/'[^']*'|"[^"]*"/g, '');
    const values = [...unquoted].filter((sign) => sign === '?').map(() => null);
    const steps = driver.databaseConnection.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values);
    return steps.map(({ detail }) => detail);
  }

  it('is read by an index, however long the history grows', async () => {
    const { laoCai, channel } = world;
    const issuer = new Issuer(channel.id);
    const issue = await issuer.open(laoCai.head);
    const person = laoCai.head;
    const params = { issueId: issue.id };
    const statements = await during(async () => {
      await person.call('GET /issues', { query: {} });
      await person.call('GET /issues', { query: { state: 'closed', type: 'other', channel: channel.id } });
      await person.call('GET /issues', { query: { turn: 'cn', due: issue.openedAt, person: person.id } });
      await person.call('GET /issues', { query: { text: 'xe 24C-068' } });
      await person.call('GET /issues/:issueId', { params });
      await person.call('GET /issues/:issueId', { params: { issueId: issue.number } });
      await person.call('GET /issues/:issueId/entries', { params, query: {} });
      await person.call('GET /channels/:channelId/messages', { params: { channelId: channel.id }, query: {} });
      await person.call('GET /notices', { query: {} });
      await person.call('GET /start');
      for (const query of [{}, { kind: 'issue' as const, channel: channel.id, limit: 2 }])
        await laoCai.interpreter.call('GET /desk', { query });
      await person.call('POST /issues/:issueId/status', {
        params,
        version: issue.version,
        body: { id: uuid(), status: 'verifying' },
      });
    });
    expect(statements.length).toBeGreaterThan(8);
    const scans = statements.flatMap((text) =>
      plan(text)
        .filter((step) => growing.test(step))
        .map((step) => `${step}: ${text}`),
    );
    expect(scans).toEqual([]);
  });

  it('would be found out', () => {
    expect(plan(`SELECT * FROM "issue" WHERE "title" LIKE '%x%'`).some((step) => growing.test(step))).toBe(true);
  });
});

describe('what people ask for often, of a long history', () => {
  let world: World;
  let read: DataSource;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    read = world.house.app.get(Database).read.connection;
  });
  afterAll(() => world.close());

  /** How many statements are asked during some work, and how many rows are handed over. */
  async function counted(work: () => Promise<unknown>): Promise<{ statements: number; rows: number }> {
    const sum = { statements: 0, rows: 0 };
    const { driver } = read;
    const create = driver.createQueryRunner.bind(driver);
    const undo: (() => void)[] = [];
    driver.createQueryRunner = (mode) => {
      const runner = create(mode);
      if (Object.hasOwn(runner, 'query')) return runner;
      const ask = runner.query.bind(runner) as (...all: unknown[]) => Promise<unknown>;
      runner.query = async (...all: unknown[]) => {
        const found = await ask(...all);
        if (isFollowers(all[0])) return found as never;
        sum.statements++;
        sum.rows += Array.isArray(found) ? found.length : (found as { records: unknown[] }).records.length;
        return found as never;
      };
      undo.push(() => Reflect.deleteProperty(runner, 'query'));
      return runner;
    };
    await work().finally(() => {
      driver.createQueryRunner = create;
      for (const one of undo) one();
    });
    return sum;
  }

  it('takes as many questions and as many rows as of a short one', async () => {
    const { laoCai, hekou, channel } = world;
    const issuer = new Issuer(channel.id);
    const busy = await issuer.open(laoCai.head);
    let { version } = busy;
    const grow = async (times: number) => {
      for (let count = 0; count < times; count++) {
        const issue = await issuer.open(laoCai.head);
        await issuer.act(hekou.head, await issuer.act(laoCai.head, issue, 'propose', {}), 'confirm', {});
        const status = count % 2 === 0 ? 'verifying' : 'accepted';
        version = (await issuer.act(laoCai.head, { ...busy, version }, 'status', { status })).version;
      }
    };
    const list = (query: QueryOf<'GET /issues'>) => () => laoCai.head.call('GET /issues', { query });
    const params = { issueId: busy.id };
    const figures = { from: '2026-01-01', to: '2026-01-31', zone: 'vn' as const };
    const reads: Record<string, () => Promise<unknown>> = {
      list: list({}),
      board: list({ limit: 50 }),
      closed: list({ state: 'closed', limit: 20 }),
      'words that all have': list({ text: 'xe bac son' }),
      'words that one has': list({ text: busy.number }),
      'words that none has': list({ text: 'x'.repeat(100) }),
      detail: () => laoCai.head.call('GET /issues/:issueId', { params }),
      entries: () => laoCai.head.call('GET /issues/:issueId/entries', { params, query: { limit: 20 } }),
      figures: () => laoCai.head.call('GET /figures', { query: figures }),
      desk: () => laoCai.interpreter.call('GET /desk', { query: { limit: 20 } }),
    };
    const measured = async () => {
      const all: Record<string, { statements: number; rows: number }> = {};
      for (const [name, ask] of Object.entries(reads)) {
        await ask();
        all[name] = await counted(ask);
      }
      return all;
    };
    // More than the words of a filter are looked up for at once.
    await copyIssue(world.house.app.get(Database), busy, 4_100);
    await grow(24);
    const before = await measured();
    await grow(60);
    expect(await measured()).toEqual(before);
    for (const { statements, rows } of Object.values(before)) {
      expect(statements).toBeGreaterThan(0);
      expect(rows).toBeGreaterThan(0);
    }
  });
});
