import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { EntityManager, QueryRunner } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Actor, system } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { canonical, sha256 } from '../common/hash.js';
import { Problem } from '../common/problem.js';
import type { Event } from '../contract/events.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Change } from './change.js';
import { Heads } from './heads.js';
import { TellingOrder } from './telling-order.js';

/** What the person sent under the id they chose, what it does and to what: one id stands for one such act. */
type Input = { id: string; act: string } & Record<string, unknown>;
type Work<T> = (change: Change) => Promise<T>;
/** Hears of every batch of events right after it is safe on disk. May not throw. */
export type Reader = (events: readonly Event[]) => void;

interface Job {
  actor: Actor;
  input: Input | null;
  work: Work<unknown>;
  silent: boolean;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Changes in one transaction on SQLite; more would hold the event loop too long. */
const batch = 64;

const earlierAnswer =
  'SELECT a."actorId", a."fingerprint", a."answer", e."payload" FROM "answer" a LEFT JOIN "event" e ON e."audience" = a."audience" AND e."position" = a."position" WHERE a."id" = ?';
const keepAnswer =
  'INSERT INTO "answer" ("id", "actorId", "fingerprint", "answer", "audience", "position", "at") VALUES (?, ?, ?, ?, ?, ?, ?)';

/** An answer as it was kept: written out, or by the name it has in the payload of the event that tells the same. */
interface Earlier {
  actorId: string;
  fingerprint: string;
  answer: string;
  payload: string | null;
}

type Look = (rows: EntityManager, actor: Actor, answer: unknown) => Promise<unknown>;

/** The log, and the only door to a transaction: rows and events of a change stand or fall together. */
@Injectable()
export class Activity implements OnModuleInit {
  private readonly logger = new Logger('activity');
  private readonly readers: Reader[] = [];
  private readonly waiting: Job[] = [];
  private readonly order = new TellingOrder((events) => this.tell(events));
  private readonly looks: Look[] = [];
  private draining = false;
  private origin = '';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const [node] = await sql<{ id: string }>(this.database.read, 'SELECT "id" FROM "node"');
    this.origin = node?.id ?? uuid();
    if (node) return;
    await this.mark(async (rows) => {
      await sql(rows, 'INSERT INTO "node" ("id", "createdAt") VALUES (?, ?)', [this.origin, this.clock.instant()]);
    });
  }

  /**
   * Makes a change: `work` checks, writes rows and records events, waiting for the database alone; it may run twice.
   * With an `input`, the same input sent again gets the first answer again, and another one under its id is refused.
   */
  commit<T>(actor: Actor, input: Input | null, work: Work<T>): Promise<T> {
    return this.enqueue(actor, input, work, false);
  }

  /** Writes rows outside the record, in turn with all changes: read marks, a node's own housekeeping. */
  mark<T>(work: (rows: EntityManager) => Promise<T>): Promise<T> {
    return this.enqueue(system, null, (change) => work(change.rows), true);
  }

  /** Looks at an answer that is given again: what it told may be withdrawn, or no longer for the actor, by now. */
  whenRepeated(look: Look): void {
    this.looks.push(look);
  }

  /** Hands every batch of events to the reader from now on. */
  follow(reader: Reader): void {
    this.readers.push(reader);
  }

  private enqueue<T>(actor: Actor, input: Input | null, work: Work<T>, silent: boolean): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const job: Job = { actor, input, work, silent, resolve: resolve as Job['resolve'], reject };
      if (this.database.dialect === 'postgres') {
        void this.runAlone(job);
        return;
      }
      this.waiting.push(job);
      if (!this.draining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.draining = true;
    for (;;) {
      await this.gather();
      if (this.waiting.length === 0) break;
      await this.flush(this.waiting.splice(0, batch));
    }
    this.draining = false;
  }

  /** Lets up to four turns pass while changes keep coming: one fsync then serves them all. */
  private async gather(): Promise<void> {
    let before = -1;
    for (let turn = 0; turn < 4 && this.waiting.length > before; turn++) {
      before = this.waiting.length;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private async flush(jobs: Job[]): Promise<void> {
    const settle: (() => void)[] = [];
    let events: Event[] = [];
    try {
      events = await this.transaction(async (rows, heads) => {
        const told: Event[] = [];
        for (const job of jobs) {
          const change = new Change(job.actor, this.clock.instant(), rows, heads);
          const outcome = await isolated(rows, jobs.length === 1, () => this.perform(job, change));
          if ('error' in outcome) {
            settle.push(() => job.reject(refusal(outcome.error)));
            continue;
          }
          told.push(...(await heads.append(change.drafts)));
          settle.push(() => job.resolve(outcome.result));
        }
        return told;
      });
    } catch (error) {
      const [only] = jobs;
      if (jobs.length === 1 && only) only.reject(refusal(error));
      else for (const job of jobs) await this.flush([job]);
      return;
    }
    for (const done of settle) done();
    this.tell(events);
  }

  /** On PostgreSQL: one change, one pooled transaction; turned away by a neighbour, it tries again. */
  private async runAlone(job: Job): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      let tell: ((events: Event[]) => void) | undefined;
      try {
        let result: unknown;
        const events = await this.transaction(async (rows, heads) => {
          const change = new Change(job.actor, this.clock.instant(), rows, heads);
          result = await this.perform(job, change);
          const drafted = await heads.append(change.drafts);
          // What tells nothing, like a reader of the log that marks its place, holds up nobody who does.
          if (drafted.length > 0) tell = this.order.next();
          return drafted;
        });
        job.resolve(result);
        tell?.(events);
        return;
      } catch (error) {
        tell?.([]);
        // Serialisation, deadlock, and the same change arriving twice at once: the second run finds the first's answer.
        const again =
          ['40001', '40P01', '23505'].includes(String((error as { code?: unknown }).code)) ||
          (attempt === 1 && error instanceof Problem && (await this.answered(job)));
        if (!again || attempt === 8) {
          job.reject(refusal(error));
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** attempt));
      }
    }
  }

  /** Whether a twin of this change was first: then it was refused for what the twin has done, and is no refusal. */
  private async answered({ input }: Job): Promise<boolean> {
    if (!input) return false;
    return (await sql(this.database.read, 'SELECT 1 FROM "answer" WHERE "id" = ?', [input.id])).length > 0;
  }

  private async transaction(work: (rows: EntityManager, heads: Heads) => Promise<Event[]>): Promise<Event[]> {
    let runner: QueryRunner | undefined;
    try {
      return await this.database.write.transaction(async (rows) => {
        runner = rows.queryRunner;
        const heads = new Heads(rows, this.origin);
        const events = await work(rows, heads);
        await heads.save();
        return events;
      });
    } catch (error) {
      if (this.database.dialect === 'sqlite' && runner?.isTransactionActive) await closeLost(runner);
      throw error;
    }
  }

  private async perform({ actor, input, work, silent }: Job, change: Change): Promise<unknown> {
    const fingerprint = input && sha256(canonical(input));
    if (input) {
      const [earlier] = await change.sql<Earlier>(earlierAnswer, [input.id]);
      if (earlier?.actorId === actor.id && earlier.fingerprint === fingerprint)
        return this.lookedAt(change.rows, actor, answerOf(earlier));
      if (earlier) throw new Problem('change.id_used');
    }
    const result = await work(change);
    if (!silent && !change.idle && change.drafts.length === 0) throw new Error('A change has to record what happened.');
    if (input) {
      const told = await change.placeOf(result);
      await change.sql(keepAnswer, [
        input.id,
        actor.id,
        fingerprint,
        JSON.stringify(told ? told.name : (result ?? null)),
        told?.audience ?? null,
        told?.position ?? null,
        change.at,
      ]);
    }
    return result;
  }

  private async lookedAt(rows: EntityManager, actor: Actor, answer: unknown): Promise<unknown> {
    let seen = answer;
    for (const look of this.looks) seen = await look(rows, actor, seen);
    return seen;
  }

  private tell(events: readonly Event[]): void {
    if (events.length === 0) return;
    for (const reader of this.readers) {
      try {
        reader(events);
      } catch (error) {
        this.logger.error(error, 'A reader of the log failed.');
      }
    }
  }
}

function answerOf({ answer, payload }: Earlier): unknown {
  const kept = JSON.parse(answer) as unknown;
  return payload === null ? kept : (JSON.parse(payload) as Record<string, unknown>)[kept as string];
}

/** The id a person chose stands for something else already. Any other rule of the database that is broken is a bug. */
function refusal(error: unknown): unknown {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  const idTaken = code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || (code === '23505' && String(constraint).startsWith('PK_'));
  return idTaken ? new Problem('change.id_used') : error;
}

/**
 * A failing change leaves no trace and does no harm to its neighbours in the same transaction. What is thrown here is
 * for all of them: the change was alone, or the transaction itself is lost, and each has to be run again.
 */
async function isolated<T>(
  rows: EntityManager,
  alone: boolean,
  work: () => Promise<T>,
): Promise<{ result: T } | { error: unknown }> {
  if (alone) return { result: await work() };
  await rows.query('SAVEPOINT change');
  let outcome: { result: T } | { error: unknown };
  try {
    outcome = { result: await work() };
  } catch (error) {
    outcome = { error };
    await rows.query('ROLLBACK TO change');
  }
  await rows.query('RELEASE change');
  return outcome;
}

/** On a full disk SQLite ends a transaction by itself; TypeORM's one runner would count it as open for ever. */
async function closeLost(runner: QueryRunner): Promise<void> {
  await runner.query('BEGIN');
  await runner.rollbackTransaction();
}
