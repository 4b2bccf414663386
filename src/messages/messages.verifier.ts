import type { EntityManager } from 'typeorm';
import { MoreThan } from 'typeorm';
import type { Fault } from '../activity/verifier.js';
import { canonical, sha256 } from '../common/hash.js';
import type { MessageView } from '../contract/messages.js';
import { sql } from '../database/sql.js';
import { Message } from './message.entity.js';

const pageSize = 1_000;

/** What the log last said of each message of an audience, as hashes. */
async function lastTold(rows: EntityManager, audience: string): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (let after = 0; ; ) {
    const page = await sql<{ position: number; kind: string; payload: string }>(
      rows,
      'SELECT "position", "kind", "payload" FROM "event" WHERE "audience" = ? AND "position" > ? ORDER BY "position" LIMIT ?',
      [audience, after, pageSize],
    );
    for (const { position, kind, payload } of page) {
      after = position;
      if (!kind.startsWith('message.')) continue;
      try {
        const { message } = JSON.parse(payload) as { message: MessageView };
        told.set(message.id, sha256(canonical(message)));
      } catch {
        // A payload that is no JSON any more is the chain's fault to report.
      }
    }
    if (page.length < pageSize) return told;
  }
}

/** Checks that every message on the screens is what the log last said of it. */
export async function verifyMessages(rows: EntityManager): Promise<Fault[]> {
  const faults: Fault[] = [];
  const audiences = await sql<{ audience: string }>(
    rows,
    `SELECT DISTINCT "audience" FROM "event" WHERE "kind" = 'message.posted' UNION SELECT "audience" FROM "message" ORDER BY "audience"`,
  );
  for (const { audience } of audiences) {
    const told = await lastTold(rows, audience);
    for (let after = 0; ; ) {
      const where = { audience, position: MoreThan(after) };
      const page = await rows.find(Message, { where, order: { position: 'ASC' }, take: pageSize });
      for (const message of page) {
        after = message.position;
        const shown = sha256(canonical(message.toView()));
        if (told.get(message.id) !== shown || message.authorId !== message.author.id) {
          faults.push({ audience, position: after, what: 'the message shown is not what the record says' });
        }
        told.delete(message.id);
      }
      if (page.length < pageSize) break;
    }
    for (const id of told.keys())
      faults.push({ audience, position: 0, what: `message ${id} is in the record and not shown` });
  }
  return faults;
}
