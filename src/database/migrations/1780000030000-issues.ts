import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

const toIssue = (name: string) => ({
  name,
  columnNames: ['issueId'],
  referencedTableName: 'issue',
  referencedColumnNames: ['id'],
});

/** Issues, what was done to them, what each side keeps about them, their numbers; topics that belong to one. */
export class Issues1780000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('topic', new TableColumn(short('issue', 40, { isNullable: true })));
    await runner.createTable(
      new Table({
        name: 'issue',
        columns: [
          id('id', { isPrimary: true }),
          short('number', 40),
          id('channelId'),
          short('audience', 120),
          id('topicId'),
          short('type', 40),
          ...['title', 'fields', 'papers', 'relations'].map((name) => long(name)),
          short('raisedBy', 2),
          long('openedBy'),
          instant('openedAt'),
          long('sides'),
          long('turn', { isNullable: true }),
          long('refusal', { isNullable: true }),
          short('status', 20),
          instant('changedAt'),
          instant('closedAt', { isNullable: true }),
          whole('waiting'),
          whole('version'),
          short('turnSide', 2, { isNullable: true }),
          instant('due', { isNullable: true }),
          long('words'),
        ],
        indices: [
          { name: 'issue_number', columnNames: ['number'], isUnique: true },
          {
            name: 'issue_open',
            columnNames: ['audience', 'turnSide', 'due', 'id'],
            where: '"closedAt" IS NULL',
          },
          { name: 'issue_closed', columnNames: ['audience', 'closedAt', 'id'], where: '"closedAt" IS NOT NULL' },
          { name: 'issue_waiting', columnNames: ['audience', 'openedAt'], where: '"waiting" = 1' },
        ],
        foreignKeys: [
          {
            name: 'issue_channel_fk',
            columnNames: ['channelId'],
            referencedTableName: 'channel',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'issue_entry',
        columns: [id('issueId', { isPrimary: true }), whole('version', { isPrimary: true }), long('entry')],
        foreignKeys: [toIssue('issue_entry_fk')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'issue_inner',
        columns: [
          id('issueId', { isPrimary: true }),
          short('audience', 120, { isPrimary: true }),
          id('channelId'),
          id('assigneeId', { isNullable: true }),
          long('assignee', { isNullable: true }),
          short('priority', 10),
          long('tags'),
          instant('remindAt', { isNullable: true }),
          id('topicId', { isNullable: true }),
          whole('version'),
        ],
        indices: [{ name: 'issue_inner_assignee', columnNames: ['assigneeId'] }],
        foreignKeys: [toIssue('issue_inner_fk')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'issue_counter',
        columns: [
          short('audience', 120, { isPrimary: true }),
          short('side', 2, { isPrimary: true }),
          whole('year', { isPrimary: true }),
          whole('last'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['issue_counter', 'issue_inner', 'issue_entry', 'issue']) await runner.dropTable(table);
    await runner.dropColumn('topic', 'issue');
  }
}
