import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { long } from '../columns.js';

/** How the papers of an organisation begin. */
export class Letterheads1780000046200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('organisation', new TableColumn(long('letterhead', { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('organisation', 'letterhead');
  }
}
