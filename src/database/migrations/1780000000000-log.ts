import { type MigrationInterface, type QueryRunner, Table } from 'typeorm';
import { id, instant, long, short, whole } from '../columns.js';

/** The log: events, the head of each audience, the answers to changes already made, and who this node is. */
export class Log1780000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'event',
        columns: [
          whole('seq', { isPrimary: true, isGenerated: true, generationStrategy: 'increment' }),
          id('id'),
          id('origin'),
          short('audience', 120),
          whole('position'),
          short('kind', 60),
          id('actorId'),
          id('organisationId', { isNullable: true }),
          instant('at'),
          long('payload'),
          short('salt', 32),
          short('payloadHash', 64),
          short('previousHash', 64),
          short('hash', 64),
        ],
        indices: [{ name: 'event_audience_position', columnNames: ['audience', 'position'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'audience',
        columns: [short('id', 120, { isPrimary: true }), whole('position'), short('hash', 64)],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'answer',
        columns: [
          id('id', { isPrimary: true }),
          id('actorId'),
          short('fingerprint', 64),
          long('answer'),
          instant('at'),
        ],
      }),
    );
    await runner.createTable(
      new Table({ name: 'node', columns: [id('id', { isPrimary: true }), instant('createdAt')] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['node', 'answer', 'audience', 'event']) await runner.dropTable(table);
  }
}
