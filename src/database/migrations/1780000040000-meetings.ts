import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

const key = (name: string, column: string, table: string) => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
});

/** Meetings, the points of their agendas, what was asked there, and the secret addresses of calendars. */
export class Meetings1780000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'meeting',
        columns: [
          id('id', { isPrimary: true }),
          id('channelId'),
          short('audience', 120),
          short('kind', 20),
          whole('ordinal', { isNullable: true }),
          long('title'),
          short('gateId', 100, { isNullable: true }),
          short('host', 2),
          instant('startsAt'),
          instant('endsAt'),
          ...['time', 'place'].map((name) => long(name)),
          short('expects', 20),
          ...['delegations', 'replies', 'arrangements'].map((name) => long(name)),
          short('state', 20),
          long('agenda'),
          long('series', { isNullable: true }),
          id('previousId', { isNullable: true }),
          id('nextId', { isNullable: true }),
          short('calledSide', 2),
          long('calledBy'),
          instant('calledAt'),
          instant('changedAt'),
          instant('closedAt', { isNullable: true }),
          long('cancelled', { isNullable: true }),
          long('note', { isNullable: true }),
          whole('over'),
          whole('version'),
        ],
        indices: [
          { name: 'meeting_open', columnNames: ['audience', 'startsAt', 'id'], where: '"over" = 0' },
          { name: 'meeting_over', columnNames: ['audience', 'startsAt', 'id'], where: '"over" = 1' },
        ],
        foreignKeys: [key('meeting_channel_fk', 'channelId', 'channel')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'agenda_item',
        columns: [
          id('id', { isPrimary: true }),
          id('meetingId'),
          id('channelId'),
          short('audience', 120),
          long('title'),
          short('section', 20),
          short('presenter', 2, { isNullable: true }),
          whole('minutes', { isNullable: true }),
          long('source', { isNullable: true }),
          id('carriedTo', { isNullable: true }),
          whole('removed'),
          long('by'),
          instant('at'),
          whole('version'),
        ],
        indices: [{ name: 'agenda_item_meeting', columnNames: ['meetingId', 'audience'] }],
        foreignKeys: [key('agenda_item_meeting_fk', 'meetingId', 'meeting')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'proposal',
        columns: [
          id('id', { isPrimary: true }),
          id('meetingId'),
          id('channelId'),
          short('audience', 120),
          short('side', 2),
          short('kind', 20),
          long('text'),
          id('itemId', { isNullable: true }),
          long('outcome', { isNullable: true }),
          whole('unanswered'),
          whole('withdrawn'),
          long('by'),
          instant('at'),
          whole('version'),
        ],
        indices: [
          { name: 'proposal_meeting', columnNames: ['meetingId'] },
          { name: 'proposal_unanswered', columnNames: ['audience', 'at'], where: '"unanswered" = 1' },
        ],
        foreignKeys: [key('proposal_meeting_fk', 'meetingId', 'meeting')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'calendar_feed',
        columns: [id('personId', { isPrimary: true }), short('tokenHash', 64), instant('madeAt')],
        indices: [{ name: 'calendar_feed_token', columnNames: ['tokenHash'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['calendar_feed', 'proposal', 'agenda_item', 'meeting']) await runner.dropTable(table);
  }
}
