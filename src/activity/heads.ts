import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../common/actor.js';
import { canonical } from '../common/hash.js';
import type { Event, Kind } from '../contract/events.js';
import { sql } from '../database/sql.js';
import { hashHeader, hashPayload } from './chain.js';

/** An event that is told but not yet written. */
export interface Draft {
  audience: string;
  kind: Kind;
  actor: Actor;
  at: string;
  payload: unknown;
}

interface Head {
  position: number;
  hash: string;
}

let random = Buffer.alloc(0);

/** 16 random bytes, drawn from the system 256 times at once. */
function draw(): Buffer {
  if (random.length === 0) random = randomBytes(4096);
  const drawn = random.subarray(0, 16);
  random = random.subarray(16);
  return drawn;
}

/** The ends of the audiences one transaction writes to, read and written once each. */
export class Heads {
  private readonly heads = new Map<string, Head>();
  private readonly touched = new Set<string>();

  constructor(
    private readonly rows: EntityManager,
    private readonly origin: string,
  ) {}

  /** Where the audience ends; on PostgreSQL this also takes its turn, so no other change can write there meanwhile. */
  async of(audience: string): Promise<Head> {
    let head = this.heads.get(audience);
    if (!head) {
      const postgres = this.rows.connection.options.type === 'postgres';
      if (postgres) {
        await sql(
          this.rows,
          `INSERT INTO "audience" ("id", "position", "hash") VALUES (?, 0, '') ON CONFLICT DO NOTHING`,
          [audience],
        );
      }
      const [row] = await sql<Head>(
        this.rows,
        `SELECT "position", "hash" FROM "audience" WHERE "id" = ?${postgres ? ' FOR UPDATE' : ''}`,
        [audience],
      );
      head = row ? { position: row.position, hash: row.hash } : { position: 0, hash: '' };
      this.heads.set(audience, head);
    }
    return head;
  }

  /** Writes the drafts as events, each chained to the one before it in its audience. */
  async append(drafts: readonly Draft[]): Promise<Event[]> {
    // Sorted, so that two changes on PostgreSQL that share audiences take their turns in the same order.
    for (const audience of [...new Set(drafts.map((draft) => draft.audience))].sort()) await this.of(audience);
    const events: Event[] = [];
    for (const draft of drafts) {
      const head = await this.of(draft.audience);
      const { audience, kind, at, actor } = draft;
      const payload = canonical(draft.payload);
      const salt = draw().toString('hex');
      const position = head.position + 1;
      const id = uuid({ random: draw() });
      const header = {
        id,
        origin: this.origin,
        audience,
        position,
        kind,
        actorId: actor.id,
        organisationId: actor.organisationId,
        at,
        payloadHash: hashPayload(salt, payload),
        previousHash: head.hash,
      };
      const hash = hashHeader(header);
      await sql(
        this.rows,
        'INSERT INTO "event" ("id", "origin", "audience", "position", "kind", "actorId", "organisationId", "at", "payload", "salt", "payloadHash", "previousHash", "hash") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        [
          id,
          this.origin,
          audience,
          position,
          kind,
          actor.id,
          actor.organisationId,
          at,
          payload,
          salt,
          header.payloadHash,
          head.hash,
          hash,
        ],
      );
      head.position = position;
      head.hash = hash;
      this.touched.add(audience);
      events.push({ audience, position, kind, actorId: actor.id, at, payload: draft.payload } as Event);
    }
    return events;
  }

  /** Moves the heads to where the events now end. */
  async save(): Promise<void> {
    for (const audience of this.touched) {
      const head = await this.of(audience);
      await sql(
        this.rows,
        'INSERT INTO "audience" ("id", "position", "hash") VALUES (?, ?, ?) ON CONFLICT ("id") DO UPDATE SET "position" = excluded."position", "hash" = excluded."hash"',
        [audience, head.position, head.hash],
      );
    }
  }
}
