import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { short, whole } from '../columns.js';

/** How far each of the server's own readers of the log has come. */
export class Following1780000046000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = [short('name', 40, { isPrimary: true }), whole('rule'), whole('seq')];
    await runner.createTable(new Table({ name: 'follower', columns }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('follower');
  }
}
