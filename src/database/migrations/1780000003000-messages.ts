import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

/** Messages with their earlier wordings, and how far each person has read. */
export class Messages1780000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'message',
        columns: [
          id('id', { isPrimary: true }),
          id('channelId'),
          short('audience', 120),
          whole('position'),
          id('authorId'),
          long('author'),
          long('text', { isNullable: true }),
          long('phrase', { isNullable: true }),
          long('quote', { isNullable: true }),
          instant('postedAt'),
          instant('writtenAt'),
          instant('editedAt', { isNullable: true }),
          long('retracted', { isNullable: true }),
          long('held', { isNullable: true }),
          whole('waiting'),
          whole('version'),
        ],
        indices: [
          { name: 'message_audience_position', columnNames: ['audience', 'position'], isUnique: true },
          { name: 'message_waiting', columnNames: ['audience', 'postedAt'], where: '"waiting" = 1' },
        ],
        foreignKeys: [
          {
            name: 'message_channel_fk',
            columnNames: ['channelId'],
            referencedTableName: 'channel',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'message_revision',
        columns: [
          id('messageId', { isPrimary: true }),
          whole('version', { isPrimary: true }),
          short('act', 20),
          long('by'),
          instant('at'),
          long('text', { isNullable: true }),
        ],
        foreignKeys: [
          {
            name: 'message_revision_fk',
            columnNames: ['messageId'],
            referencedTableName: 'message',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'read_mark',
        columns: [id('personId', { isPrimary: true }), short('audience', 120, { isPrimary: true }), whole('position')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['read_mark', 'message_revision', 'message']) await runner.dropTable(table);
  }
}
