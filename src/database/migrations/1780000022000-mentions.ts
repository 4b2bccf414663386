import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

/** Whom a message calls, for the message and for them. */
export class Mentions1780000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('message', new TableColumn(long('mentions', { isNullable: true })));
    await runner.createTable(
      new Table({
        name: 'notice',
        columns: [
          id('messageId', { isPrimary: true }),
          short('target', 60, { isPrimary: true }),
          id('authorId'),
          short('audience', 120),
          whole('position'),
          instant('at'),
        ],
        indices: [{ name: 'notice_target', columnNames: ['target', 'at'] }],
      }),
    );
    await runner.createTable(
      new Table({ name: 'notices_seen', columns: [id('personId', { isPrimary: true }), instant('until')] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['notices_seen', 'notice']) await runner.dropTable(table);
    await runner.dropColumn('message', 'mentions');
  }
}
