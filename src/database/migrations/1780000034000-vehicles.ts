import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { long } from '../columns.js';

/** Records of vehicles that were handed over, beside their issue. */
export class Vehicles1780000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('issue', new TableColumn(long('handOvers', { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('issue', 'handOvers');
  }
}
