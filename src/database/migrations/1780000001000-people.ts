import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

/** Organisations, people, their sessions and one-time links. */
export class People1780000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'organisation',
        columns: [
          id('id', { isPrimary: true }),
          short('side', 2),
          short('level', 20),
          long('name'),
          long('shortName'),
          whole('version'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'person',
        columns: [
          id('id', { isPrimary: true }),
          id('organisationId', { isNullable: true }),
          short('side', 2, { isNullable: true }),
          short('email', 200),
          long('name'),
          long('post', { isNullable: true }),
          long('roles'),
          short('status', 20),
          instant('invitedUntil', { isNullable: true }),
          long('passwordHash', { isNullable: true }),
          short('language', 2),
          short('layout', 20),
          short('theme', 20),
          short('sendKey', 20),
          whole('preferencesVersion'),
          whole('version'),
        ],
        indices: [
          { name: 'person_email', columnNames: ['email'] },
          { name: 'person_organisation_email', columnNames: ['organisationId', 'email'], isUnique: true },
        ],
        foreignKeys: [
          {
            name: 'person_organisation_fk',
            columnNames: ['organisationId'],
            referencedTableName: 'organisation',
            referencedColumnNames: ['id'],
          },
        ],
      }),
    );
    const owner = (table: string) => ({
      name: `${table}_person_fk`,
      columnNames: ['personId'],
      referencedTableName: 'person',
      referencedColumnNames: ['id'],
    });
    await runner.createTable(
      new Table({
        name: 'session',
        columns: [
          id('id', { isPrimary: true }),
          short('tokenHash', 64),
          id('personId'),
          instant('openedAt'),
          instant('expiresAt'),
          instant('endedAt', { isNullable: true }),
        ],
        indices: [
          { name: 'session_token', columnNames: ['tokenHash'], isUnique: true },
          { name: 'session_person', columnNames: ['personId'] },
        ],
        foreignKeys: [owner('session')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'link',
        columns: [
          id('id', { isPrimary: true }),
          short('tokenHash', 64),
          short('purpose', 20),
          id('personId', { isNullable: true }),
          instant('expiresAt'),
          instant('usedAt', { isNullable: true }),
        ],
        indices: [
          { name: 'link_token', columnNames: ['tokenHash'], isUnique: true },
          { name: 'link_person', columnNames: ['personId'] },
        ],
        foreignKeys: [owner('link')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['link', 'session', 'person', 'organisation']) await runner.dropTable(table);
  }
}
