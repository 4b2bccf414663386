import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

const toMinutes = (name: string) => ({
  name,
  columnNames: ['minutesId'],
  referencedTableName: 'minutes',
  referencedColumnNames: ['id'],
});
const may = { isNullable: true };

/** Minutes, their rows and actions, what each side approves inside, their numbers. */
export class Minutes1780000041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'minutes',
        columns: [
          id('id', { isPrimary: true }),
          short('number', 40, may),
          id('channelId'),
          short('audience', 120),
          id('meetingId', may),
          short('form', 20),
          long('title'),
          instant('heldAt'),
          long('place'),
          short('host', 2),
          ...['delegations', 'references'].map((name) => long(name)),
          short('state', 10),
          instant('sentAt', may),
          ...['rows', 'actions', 'attachments'].map((name) => long(name)),
          instant('signBy', may),
          long('frozen', may),
          long('signatures'),
          whole('freezes'),
          long('force', may),
          long('supplementTo', may),
          ...['supplements', 'scans'].map((name) => long(name)),
          long('reminded'),
          whole('frozenAt', may),
          whole('signedAt', may),
          long('openedBy'),
          instant('openedAt'),
          instant('changedAt'),
          whole('version'),
        ],
        indices: [
          { name: 'minutes_number', columnNames: ['number'], isUnique: true },
          { name: 'minutes_room', columnNames: ['audience', 'openedAt', 'id'] },
          { name: 'minutes_meeting', columnNames: ['meetingId'] },
        ],
        foreignKeys: [
          {
            name: 'minutes_channel_fk',
            columnNames: ['channelId'],
            referencedTableName: 'channel',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'minutes_row',
        columns: [
          id('id', { isPrimary: true }),
          id('minutesId'),
          short('part', 20),
          short('kind', 10),
          ...['text', 'stands', 'suggestions'].map((name) => long(name)),
          long('override', may),
          whole('removed'),
          whole('version'),
        ],
        indices: [{ name: 'minutes_row_minutes', columnNames: ['minutesId'] }],
        foreignKeys: [toMinutes('minutes_row_fk')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'minutes_action',
        columns: [
          id('id', { isPrimary: true }),
          id('minutesId'),
          long('text'),
          short('lead', 4, may),
          short('support', 2, may),
          instant('due', may),
          long('issue', may),
          whole('removed'),
          whole('version'),
        ],
        indices: [{ name: 'minutes_action_minutes', columnNames: ['minutesId'] }],
        foreignKeys: [toMinutes('minutes_action_fk')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'minutes_inner',
        columns: [
          id('minutesId', { isPrimary: true }),
          short('audience', 120, { isPrimary: true }),
          id('channelId'),
          long('approvals'),
          whole('version'),
        ],
        foreignKeys: [toMinutes('minutes_inner_fk')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'minutes_counter',
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
    for (const name of ['counter', 'inner', 'action', 'row']) await runner.dropTable(`minutes_${name}`);
    await runner.dropTable('minutes');
  }
}
