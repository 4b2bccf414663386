import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, short, whole } from '../columns.js';
import { createWordIndex } from '../word-index.js';

/** Everything that is said and agreed is found by an index of words, which is made of the log at the next start. */
export class Search1780000044000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'search_item',
        columns: [
          whole('place', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
          short('thing', 10),
          id('thingId'),
          id('channelId'),
          short('audience', 120),
          whole('position'),
          instant('at'),
          short('side', 2, { isNullable: true }),
          id('withinId', { isNullable: true }),
        ],
        indices: [
          { name: 'search_item_thing', columnNames: ['thingId'], isUnique: true },
          { name: 'search_item_at', columnNames: ['at'] },
          { name: 'search_item_within', columnNames: ['withinId'], where: '"withinId" IS NOT NULL' },
        ],
      }),
    );
    await createWordIndex(runner, 'search_index', 'places');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['search_index', 'search_item']) await runner.query(`DROP TABLE "${table}"`);
  }
}
