import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { long } from '../columns.js';

/** Whom a message calls. */
export class Mentions1780000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('message', new TableColumn(long('mentions', { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('message', 'mentions');
  }
}
