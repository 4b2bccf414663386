import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { short, whole } from '../columns.js';

/** Answers that an event tells are kept there and not twice. */
export class Answers1780000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('answer', [
      new TableColumn(short('audience', 120, { isNullable: true })),
      new TableColumn(whole('position', { isNullable: true })),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('answer', ['audience', 'position']);
  }
}
