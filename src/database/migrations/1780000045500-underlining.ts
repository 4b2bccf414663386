import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { short } from '../columns.js';

/** Whether somebody wants terms underlined in texts. */
export class Underlining1780000045500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('person', new TableColumn(short('terms', 3, { default: "'on'" })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('person', 'terms');
  }
}
