import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

/** Who wants texts put to an engine, what is still to be put to it, what it answered, and how much it was asked. */
export class Translation1780000047000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'channel_translation',
        columns: [id('channelId', { isPrimary: true }), long('consents'), whole('version')],
        foreignKeys: [
          {
            name: 'channel_translation_channel_fk',
            columnNames: ['channelId'],
            referencedTableName: 'channel',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'translation_job',
        columns: [
          short('thing', 80, { isPrimary: true }),
          short('part', 120, { isPrimary: true }),
          id('channelId'),
          short('hash', 64),
          whole('tries'),
          instant('due'),
        ],
        indices: [{ name: 'translation_job_due', columnNames: ['due'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'kept_rendering',
        columns: [short('key', 64, { isPrimary: true }), short('thing', 80), long('text'), instant('at')],
        indices: [
          { name: 'kept_rendering_thing', columnNames: ['thing'] },
          { name: 'kept_rendering_at', columnNames: ['at'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'engine_use',
        columns: [
          short('day', 10, { isPrimary: true }),
          short('provider', 40, { isPrimary: true }),
          whole('characters'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['engine_use', 'kept_rendering', 'translation_job', 'channel_translation'])
      await runner.dropTable(table);
  }
}
