import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../src/database/database.js';
import { migrations } from '../src/database/migrations.js';
import { sql } from '../src/database/sql.js';
import { entities } from '../src/entities.js';
import { dialect, newStore, type Store } from './store.js';

describe('the schema', () => {
  let store: Store;
  let database: Database;
  beforeAll(async () => {
    store = await newStore();
    database = await Database.open(store, entities);
  });
  afterAll(async () => {
    await database.onApplicationShutdown();
    await store.drop();
  });

  /** What would have to be done to make the tables what the entities say. */
  const missing = async () =>
    (await database.write.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
  /** Indexes of words are no tables of rows: neither database can describe them by an entity. */
  const wordIndex = /^(issue|memory|search)_index/;
  const tables = async () => {
    const list =
      dialect === 'sqlite'
        ? `SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%'`
        : `SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = 'public'`;
    const all = (await sql<{ name: string }>(database.read, list)).map(({ name }) => name);
    return all.filter((name) => !wordIndex.test(name)).sort();
  };
  const described = () =>
    [...entities.map((entity) => database.write.getMetadata(entity).tableName), 'migrations'].sort();

  it('built by the migrations is what the entities describe', async () => {
    expect(await missing()).toEqual([]);
    expect(await tables()).toEqual(described());
  });

  it('is undone without a trace, and made again', async () => {
    for (const _ of migrations) await database.write.undoLastMigration({ transaction: 'all' });
    expect(await tables()).toEqual(['migrations']);
    expect(await missing()).not.toEqual([]);

    expect(await database.write.runMigrations({ transaction: 'all' })).toHaveLength(migrations.length);
    expect(await missing()).toEqual([]);
    expect(await tables()).toEqual(described());
  });

  it('is left alone when it is already there', async () => {
    const again = await Database.open(store, entities);
    expect(await again.write.showMigrations()).toBe(false);
    await again.onApplicationShutdown();
  });
});
