import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

const noTerms = JSON.stringify({ from: null, until: null, supersedes: [] });

/** Since when and until when minutes are in force, what took their place, how they were frozen, and what issues rest on. */
export class Agreements1780000043000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('minutes', [
      new TableColumn(long('terms', { isNullable: true })),
      new TableColumn(long('supersededBy', { isNullable: true })),
      new TableColumn(instant('sealedAt', { isNullable: true })),
    ]);
    await runner.query(`UPDATE "minutes" SET "terms" = '${noTerms}', "supersededBy" = '[]'`);
    const signed = (await runner.query(`SELECT "id", "signatures" FROM "minutes" WHERE "state" = 'signed'`)) as {
      id: string;
      signatures: string;
    }[];
    for (const { id: minutesId, signatures } of signed) {
      const at = (JSON.parse(signatures) as { at: string }[]).at(-1)?.at ?? '';
      await runner.query(`UPDATE "minutes" SET "sealedAt" = '${at}' WHERE "id" = '${minutesId}'`);
    }
    await runner.createIndex(
      'minutes',
      new TableIndex({ name: 'minutes_sealed', columnNames: ['audience', 'sealedAt', 'id'] }),
    );
    const to = (table: 'issue' | 'minutes', name: string) => ({
      name,
      columnNames: [`${table}Id`],
      referencedTableName: table,
      referencedColumnNames: ['id'],
    });
    await runner.createTable(
      new Table({
        name: 'minutes_version',
        columns: [
          id('minutesId', { isPrimary: true }),
          whole('version', { isPrimary: true }),
          instant('at'),
          long('by'),
          short('hash', 64),
          long('texts'),
        ],
        foreignKeys: [to('minutes', 'minutes_version_fk')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'minutes_ground',
        columns: [
          id('id', { isPrimary: true }),
          id('channelId'),
          short('audience', 120),
          id('issueId'),
          short('issueNumber', 40),
          id('minutesId'),
          short('number', 40),
          long('clause'),
          long('text'),
          short('side', 2),
          long('by'),
          instant('at'),
          whole('removed'),
          whole('version'),
        ],
        indices: [
          { name: 'minutes_ground_minutes', columnNames: ['minutesId', 'audience'] },
          { name: 'minutes_ground_issue', columnNames: ['issueId'] },
        ],
        foreignKeys: [to('issue', 'minutes_ground_issue_fk'), to('minutes', 'minutes_ground_fk')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['ground', 'version']) await runner.dropTable(`minutes_${name}`);
    await runner.dropIndex('minutes', 'minutes_sealed');
    await runner.dropColumns('minutes', ['sealedAt', 'supersededBy', 'terms']);
  }
}
