import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, short, whole } from '../columns.js';
import { createWordIndex } from '../word-index.js';

/** Issues are found by an index of words; it and the figures of older issues are made at the next start. */
export class Finding1780000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({ name: 'derived', columns: [short('name', 40, { isPrimary: true }), whole('rule')] }),
    );
    await runner.createTable(
      new Table({
        name: 'issue_words',
        columns: [
          whole('place', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
          id('issueId'),
          short('hash', 64),
        ],
        indices: [{ name: 'issue_words_issue', columnNames: ['issueId'], isUnique: true }],
        foreignKeys: [
          {
            name: 'issue_words_fk',
            columnNames: ['issueId'],
            referencedTableName: 'issue',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    await createWordIndex(runner, 'issue_index');
    // Not by the builder: it would make the table anew, to which others refer.
    await runner.query('ALTER TABLE "issue" DROP COLUMN "words"');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "issue" ADD COLUMN "words" text NOT NULL DEFAULT ''`);
    for (const table of ['issue_index', 'issue_words', 'derived']) await runner.query(`DROP TABLE "${table}"`);
  }
}
