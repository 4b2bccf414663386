import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

const toChannel = (table: string) => ({
  name: `${table}_channel_fk`,
  columnNames: ['channelId'],
  referencedTableName: 'channel',
  referencedColumnNames: ['id'],
});

/** Channels, the organisations that are party to them, and the people who read them. */
export class Channels1780000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'channel',
        columns: [
          id('id', { isPrimary: true }),
          short('code', 8),
          short('gateId', 100, { isNullable: true }),
          long('subject', { isNullable: true }),
          instant('openedAt'),
          long('openedBy'),
          whole('version'),
        ],
        indices: [{ name: 'channel_code', columnNames: ['code'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'channel_party',
        columns: [id('channelId', { isPrimary: true }), id('organisationId', { isPrimary: true }), instant('since')],
        foreignKeys: [toChannel('channel_party')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'channel_member',
        columns: [
          id('channelId', { isPrimary: true }),
          id('personId', { isPrimary: true }),
          id('organisationId'),
          short('side', 2),
          instant('since'),
          whole('fromShared'),
          whole('fromSide'),
          whole('fromOrganisation'),
        ],
        indices: [{ name: 'channel_member_person', columnNames: ['personId'] }],
        foreignKeys: [toChannel('channel_member')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['channel_member', 'channel_party', 'channel']) await runner.dropTable(table);
  }
}
