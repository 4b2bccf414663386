import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

const person = () => [
  new TableColumn(instant('secondStepSince', { isNullable: true })),
  new TableColumn(long('nameConfirmed', { isNullable: true })),
  new TableColumn(whole('failedTries', { default: 0 })),
];
const session = () => [
  new TableColumn(long('device', { isNullable: true })),
  new TableColumn(instant('seenAt', { isNullable: true })),
];

/** Second steps and their recovery codes, devices and last sight of sessions, confirmed names. */
export class Accounts1780000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('person', person());
    await runner.addColumns('session', session());
    const owner = (table: string) => ({
      name: `${table}_person_fk`,
      columnNames: ['personId'],
      referencedTableName: 'person',
      referencedColumnNames: ['id'],
    });
    await runner.createTable(
      new Table({
        name: 'second_step',
        columns: [id('personId', { isPrimary: true }), long('secret'), whole('lastStep')],
        foreignKeys: [owner('second_step')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'recovery_code',
        columns: [
          id('personId', { isPrimary: true }),
          short('codeHash', 64, { isPrimary: true }),
          instant('usedAt', { isNullable: true }),
        ],
        foreignKeys: [owner('recovery_code')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['recovery_code', 'second_step']) await runner.dropTable(table);
    await runner.dropColumns('session', session());
    await runner.dropColumns('person', person());
  }
}
