import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

/** Topics of a room, how far each is read, and pinned messages. */
export class Topics1780000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'topic',
        columns: [
          id('id', { isPrimary: true }),
          id('channelId'),
          short('audience', 120),
          long('subject'),
          long('openedBy'),
          instant('openedAt'),
          instant('closedAt', { isNullable: true }),
          whole('version'),
        ],
        indices: [{ name: 'topic_audience', columnNames: ['audience'] }],
        foreignKeys: [
          {
            name: 'topic_channel_fk',
            columnNames: ['channelId'],
            referencedTableName: 'channel',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'topic_mark',
        columns: [
          id('personId', { isPrimary: true }),
          short('audience', 120, { isPrimary: true }),
          id('part', { isPrimary: true }),
          whole('position'),
        ],
      }),
    );
    await runner.addColumn('message', new TableColumn(id('topicId', { isNullable: true })));
    await runner.addColumn('message', new TableColumn(long('pinned', { isNullable: true })));
    // Most messages stand under no topic and are not pinned: they cost these two nothing.
    for (const index of [
      { name: 'message_topic', columnNames: ['topicId', 'position'], where: '"topicId" IS NOT NULL' },
      { name: 'message_pinned', columnNames: ['audience', 'position'], where: '"pinned" IS NOT NULL' },
    ]) {
      await runner.createIndex('message', new TableIndex(index));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['message_pinned', 'message_topic']) await runner.dropIndex('message', index);
    for (const column of ['pinned', 'topicId']) await runner.dropColumn('message', column);
    for (const table of ['topic_mark', 'topic']) await runner.dropTable(table);
  }
}
