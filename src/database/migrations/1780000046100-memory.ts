import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';
import { createWordIndex } from '../word-index.js';

/** Pairs that were checked before, what they are found by, and files of such pairs. */
export class Memory1780000046100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'memory_entry',
        columns: [
          whole('place', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
          short('thing', 80),
          short('part', 120),
          short('hash', 64),
          id('channelId'),
          short('audience', 120),
          whole('position'),
          short('kind', 20),
          short('source', 2),
          long('vi'),
          long('zh'),
          short('viHash', 64),
          short('zhHash', 64),
          long('by'),
          instant('at'),
          whole('termsVersion', { isNullable: true }),
        ],
        indices: [
          { name: 'memory_entry_thing', columnNames: ['thing'] },
          { name: 'memory_entry_audience', columnNames: ['audience', 'place'] },
          { name: 'memory_entry_vi', columnNames: ['viHash'] },
          { name: 'memory_entry_zh', columnNames: ['zhHash'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'memory_word',
        columns: [
          short('audience', 120, { isPrimary: true }),
          short('word', 80, { isPrimary: true }),
          whole('entries'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'memory_import',
        columns: [
          id('id', { isPrimary: true }),
          id('channelId'),
          short('audience', 120),
          short('name', 120),
          whole('units'),
          short('hash', 64),
          long('by'),
          instant('at'),
          long('pending', { isNullable: true }),
          whole('kept'),
          long('withdrawn', { isNullable: true }),
        ],
        indices: [{ name: 'memory_import_audience', columnNames: ['audience'] }],
      }),
    );
    await createWordIndex(runner, 'memory_index');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['memory_index', 'memory_import', 'memory_word', 'memory_entry']) {
      await runner.query(`DROP TABLE "${table}"`);
    }
  }
}
