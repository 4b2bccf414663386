import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

/** Files, those on their way, and the files of a message. */
export class Files1780000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'file',
        columns: [
          id('id', { isPrimary: true }),
          id('uploaderId'),
          short('name', 255),
          short('mediaType', 100),
          whole('size'),
          short('sha256', 64),
          whole('width', { isNullable: true }),
          whole('height', { isNullable: true }),
          long('thumbnail', { isNullable: true }),
          long('evidence', { isNullable: true }),
          long('sent'),
          instant('uploadedAt'),
          id('carriedBy', { isNullable: true }),
        ],
        indices: [{ name: 'file_carried_by', columnNames: ['carriedBy'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'upload',
        columns: [
          id('id', { isPrimary: true }),
          id('personId'),
          short('name', 255),
          whole('size'),
          instant('begunAt'),
          short('refused', 40, { isNullable: true }),
        ],
        indices: [{ name: 'upload_person', columnNames: ['personId'] }],
      }),
    );
    await runner.addColumn('message', new TableColumn(long('files', { isNullable: true })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('message', 'files');
    for (const table of ['upload', 'file']) await runner.dropTable(table);
  }
}
