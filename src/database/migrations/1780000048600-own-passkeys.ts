import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const index = (columnNames: string[]) => new TableIndex({ name: 'passkey_credential', columnNames, isUnique: true });

/** A key is one of its person's: that somebody else has the same tells nothing about theirs. */
export class OwnPasskeys1780000048600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('passkey', 'passkey_credential');
    await runner.createIndex('passkey', index(['personId', 'credentialId']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('passkey', 'passkey_credential');
    await runner.createIndex('passkey', index(['credentialId']));
  }
}
