import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, long, short, whole } from '../columns.js';

/** Terms and standard phrases that the sides of a channel agree on. */
export class Wordings1780000045000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'wording',
        columns: [
          id('id', { isPrimary: true }),
          id('channelId'),
          short('kind', 12),
          short('seedId', 60, { isNullable: true }),
          long('versions'),
          whole('version'),
        ],
        indices: [{ name: 'wording_channel_kind', columnNames: ['channelId', 'kind'] }],
        foreignKeys: [
          {
            name: 'wording_channel_fk',
            columnNames: ['channelId'],
            referencedTableName: 'channel',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('wording');
  }
}
