import type { EntityManager } from 'typeorm';
import type { Actor } from '../common/actor.js';
import type { Kind, PayloadOf } from '../contract/events.js';
import { sql } from '../database/sql.js';
import type { Draft, Heads } from './heads.js';

/** One change while it is being made: the rows it may write and the events it tells. */
export class Change {
  readonly drafts: Draft[] = [];
  /** All stands already as it was asked for, so that there is nothing to tell. */
  idle = false;

  constructor(
    readonly actor: Actor,
    /** When it is made; the same instant for every row and event of it. */
    readonly at: string,
    /** Rows of this change's own transaction, written and read. */
    readonly rows: EntityManager,
    private readonly heads: Heads,
  ) {}

  /** Tells what happened. Stands or falls with the rows. */
  record<K extends Kind>(kind: K, audience: string, payload: PayloadOf<K>): void {
    this.drafts.push({ audience, kind, actor: this.actor, at: this.at, payload });
  }

  /** Answers what stands there already as it was asked for: nothing is written, and nobody is told. */
  leave<T>(thing: T): T {
    this.idle = true;
    return thing;
  }

  /** Waits until every earlier change that told this audience something has ended: what is read now stays true. */
  async turn(audience: string): Promise<void> {
    await this.heads.of(audience);
  }

  /** The position the next event of this audience will have: the place of what it tells in the audience's order. */
  async next(audience: string): Promise<number> {
    const own = this.drafts.filter((draft) => draft.audience === audience).length;
    return (await this.heads.of(audience)).position + own + 1;
  }

  /** The event of this change that tells this very thing, and its name there: what the log keeps is kept once. */
  async placeOf(thing: unknown): Promise<{ audience: string; position: number; name: string } | undefined> {
    if (typeof thing !== 'object' || thing === null) return undefined;
    for (const [index, { audience, payload }] of this.drafts.entries()) {
      const [name] = Object.entries(payload as object).find(([, value]) => value === thing) ?? [];
      if (name === undefined) continue;
      const before = this.drafts.slice(0, index).filter((draft) => draft.audience === audience).length;
      return { audience, position: (await this.heads.of(audience)).position + before + 1, name };
    }
    return undefined;
  }

  /** Plain SQL for hot rows. */
  sql<Row = unknown>(text: string, values: unknown[] = []): Promise<Row[]> {
    return sql<Row>(this.rows, text, values);
  }
}
