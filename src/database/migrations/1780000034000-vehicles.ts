import { type MigrationInterface, type QueryRunner, TableColumn, TableIndex } from 'typeorm';
import { long, whole } from '../columns.js';

const named = `LIKE '%"kind":"person"%'`;

/** Records of vehicles that were handed over, beside their issue; and whether names of persons in it are masked. */
export class Vehicles1780000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('issue', [
      new TableColumn(long('handOvers', { isNullable: true })),
      new TableColumn(whole('personal', { default: 0 })),
      new TableColumn(whole('masked', { default: 0 })),
    ]);
    await runner.createIndex(
      'issue',
      new TableIndex({ name: 'issue_personal', columnNames: ['closedAt'], where: '"personal" > "masked"' }),
    );
    await runner.query(
      `UPDATE "issue" SET "personal" = 1 WHERE "fields" ${named} OR "id" IN (SELECT "issueId" FROM "issue_entry" WHERE "entry" ${named})`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('issue', 'issue_personal');
    await runner.dropColumns('issue', ['handOvers', 'personal', 'masked']);
  }
}
