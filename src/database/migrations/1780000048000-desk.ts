import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

/** What waits for an interpreter, which is made of the log at the next start, and who works on it. */
export class Desk1780000048000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'desk_text',
        columns: [
          short('key', 160, { isPrimary: true }),
          short('thing', 60),
          short('kind', 10),
          id('channelId'),
          short('audience', 120),
          whole('position'),
          short('urgency', 60),
        ],
        indices: [
          { name: 'desk_text_thing', columnNames: ['thing'] },
          { name: 'desk_text_order', columnNames: ['audience', 'kind', 'urgency', 'key'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'desk_taking',
        columns: [
          short('key', 160, { isPrimary: true }),
          short('audience', 120, { isPrimary: true }),
          id('channelId'),
          id('takerId'),
          long('taker'),
          instant('at'),
        ],
        indices: [{ name: 'desk_taking_taker', columnNames: ['takerId'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['desk_taking', 'desk_text']) await runner.query(`DROP TABLE "${table}"`);
  }
}
