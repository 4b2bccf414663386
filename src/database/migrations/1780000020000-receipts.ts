import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { long, short, whole } from '../columns.js';

/** What is asked of a side, how far each person's browsers have received, and when a person wants to hear nothing. */
export class Receipts1780000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('message', [
      new TableColumn(long('ask', { isNullable: true })),
      new TableColumn(short('owing', 5, { isNullable: true })),
    ]);
    await runner.createIndex(
      'message',
      new TableIndex({ name: 'message_owing', columnNames: ['audience'], where: '"owing" IS NOT NULL' }),
    );
    await runner.addColumn('read_mark', new TableColumn(whole('delivered', { default: 0 })));
    await runner.createIndex('read_mark', new TableIndex({ name: 'read_mark_audience', columnNames: ['audience'] }));
    await runner.addColumn('person', new TableColumn(long('quiet', { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('person', 'quiet');
    await runner.dropIndex('read_mark', 'read_mark_audience');
    await runner.dropColumn('read_mark', 'delivered');
    await runner.dropIndex('message', 'message_owing');
    await runner.dropColumns('message', ['owing', 'ask']);
  }
}
