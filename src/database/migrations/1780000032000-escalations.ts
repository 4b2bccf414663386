import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { long } from '../columns.js';

/** What one side keeps about an issue also says before which higher level of its own it was put. */
export class Escalations1780000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('issue_inner', new TableColumn(long('escalation', { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('issue_inner', 'escalation');
  }
}
