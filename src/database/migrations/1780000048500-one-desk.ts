import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** What waits in issues is read from the desk; nobody looks for it here any more. */
export class OneDesk1780000048500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('issue', 'issue_waiting');
  }

  async down(runner: QueryRunner): Promise<void> {
    const index = { name: 'issue_waiting', columnNames: ['audience', 'openedAt'], where: '"waiting" = 1' };
    await runner.createIndex('issue', new TableIndex(index));
  }
}
