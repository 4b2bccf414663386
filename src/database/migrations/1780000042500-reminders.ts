import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { id, instant, long, short } from '../columns.js';

/** Whom a message reminds, and when the clock last reminded them of a matter. */
export class Reminders1780000042500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('message', new TableColumn(long('reminds', { isNullable: true })));
    await runner.createTable(
      new Table({
        name: 'reminder',
        columns: [id('about', { isPrimary: true }), short('side', 2, { isPrimary: true }), instant('at')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('reminder');
    await runner.dropColumn('message', 'reminds');
  }
}
