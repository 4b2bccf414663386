import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, short, whole } from '../columns.js';

/** What figures are made of, one narrow row for each issue between both sides. */
export class Figures1780000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'issue_measure',
        columns: [
          id('issueId', { isPrimary: true }),
          id('channelId'),
          short('audience', 120),
          short('type', 40),
          short('raisedBy', 2),
          instant('openedAt'),
          ...['closedAt', 'askedAt', 'due', 'acceptedAt', 'answeredAt'].map((name) =>
            instant(name, { isNullable: true }),
          ),
          whole('heldVn'),
          whole('heldCn'),
          short('turnSide', 2, { isNullable: true }),
          instant('turnSince', { isNullable: true }),
          whole('vehicles'),
        ],
        indices: [
          { name: 'issue_measure_opened', columnNames: ['audience', 'openedAt'] },
          {
            name: 'issue_measure_closed',
            columnNames: ['audience', 'closedAt'],
            where: '"closedAt" IS NOT NULL',
          },
          { name: 'issue_measure_open', columnNames: ['audience'], where: '"closedAt" IS NULL' },
        ],
        foreignKeys: [
          {
            name: 'issue_measure_fk',
            columnNames: ['issueId'],
            referencedTableName: 'issue',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('issue_measure');
  }
}
