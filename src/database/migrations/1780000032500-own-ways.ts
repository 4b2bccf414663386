import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { long, short } from '../columns.js';

/** What follows a person to every device: the filters they come back to, and whether single letters act. */
export class OwnWays1780000032500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('person', [
      new TableColumn(short('keys', 3, { default: "'on'" })),
      new TableColumn(long('filters', { isNullable: true })),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('person', ['filters', 'keys']);
  }
}
