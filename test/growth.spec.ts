import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { Database } from '../src/database/database.js';
import { dialect, openHouse } from './house.js';
import { Issuer } from './issues.js';
import { newWorld, type World } from './world.js';

interface Statement {
  all(...values: unknown[]): { detail: string }[];
}
interface Driver {
  databaseConnection: { prepare(text: string): Statement };
}

/** Reads that touch all of a table that never stops growing. */
const growing =
  /^SCAN (?:issue|issue_entry|issue_inner|message|message_revision|event|answer|topic|notice|read_mark)\b/;

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
      await person.call('GET /issues/:issueId', { params });
      await person.call('GET /issues/:issueId', { params: { issueId: issue.number } });
      await person.call('GET /issues/:issueId/entries', { params, query: {} });
      await person.call('GET /channels/:channelId/messages', { params: { channelId: channel.id }, query: {} });
      await person.call('GET /notices', { query: {} });
      await person.call('GET /start');
      await laoCai.interpreter.call('GET /issues/waiting');
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
    expect(plan(`SELECT * FROM "issue" WHERE "words" LIKE '%x%'`).some((step) => growing.test(step))).toBe(true);
  });
});
