import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

/** Keys of people's own devices, with which they sign. */
export class Passkeys1780000042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'passkey',
        columns: [
          id('id', { isPrimary: true }),
          id('personId'),
          long('credentialId'),
          short('name', 60),
          long('coseKey'),
          long('publicKey'),
          whole('counter'),
          instant('addedAt'),
          instant('usedAt', { isNullable: true }),
        ],
        indices: [
          { name: 'passkey_credential', columnNames: ['credentialId'], isUnique: true },
          { name: 'passkey_person', columnNames: ['personId'] },
        ],
        foreignKeys: [
          {
            name: 'passkey_person_fk',
            columnNames: ['personId'],
            referencedTableName: 'person',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('passkey');
  }
}
