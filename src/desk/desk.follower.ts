import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Following } from '../activity/following.js';
import type { Event } from '../contract/events.js';
import { marks, sql } from '../database/sql.js';
import { DeskRow } from './desk.entity.js';
import { waitingIn } from './desk.sources.js';
import { urgencyKey, type Waiting } from './desk.texts.js';

/** Under this name the desk reads the log. */
export const deskFollower = 'desk';

/** Counted up when other texts wait than before, or in another order. */
const rule = 2;
/** Things that are read at once. */
const atOnce = 100;

/** Keeps the list of what waits: an event says which things changed, what waits in them is read where it stands. */
@Injectable()
export class DeskFollower implements OnModuleInit {
  constructor(private readonly following: Following) {}

  onModuleInit(): void {
    this.following.keep({ name: deskFollower, rule, clear: (rows) => rows.clear(DeskRow), read });
  }
}

async function read(rows: EntityManager, events: readonly Event[]): Promise<void> {
  const things = [...new Set(events.flatMap(changedBy))];
  for (let from = 0; from < things.length; from += atOnce) await keep(rows, things.slice(from, from + atOnce));
}

/** The things of which something else may wait since an event. A message that never waited is none of them. */
function changedBy({ kind, payload }: Event): string[] {
  if ('message' in payload) {
    const { id, waiting } = payload.message;
    return kind === 'message.posted' && !waiting ? [] : [`message:${id}`];
  }
  if ('topic' in payload) return [`topic:${payload.topic.id}`];
  if ('issue' in payload) return [`issue:${payload.issue.id}`];
  if ('row' in payload) return [`minutes:${payload.row.minutesId}`];
  return 'minutes' in payload ? [`minutes:${payload.minutes.id}`] : [];
}

/** What was there of these things gives way to what waits in them now; who works on a text that waits no more is done. */
async function keep(rows: EntityManager, things: readonly string[]): Promise<void> {
  const before = await rows.findBy(DeskRow, { thing: In([...things]) });
  const now = await waitingIn(rows, things);
  const fresh = new Map(now.map((waiting) => [waiting.key, toRow(waiting)]));
  const gone = before.filter(({ key }) => !fresh.has(key)).map(({ key }) => key);
  for (let from = 0; from < gone.length; from += 400) {
    const some = gone.slice(from, from + 400);
    await sql(rows, `DELETE FROM "desk_text" WHERE "key" IN (${marks(some)})`, some);
    await sql(rows, `DELETE FROM "desk_taking" WHERE "key" IN (${marks(some)})`, some);
  }
  const known = new Map(before.map(({ key, urgency }) => [key, urgency]));
  const added: DeskRow[] = [];
  for (const row of fresh.values()) {
    if (!known.has(row.key)) added.push(row);
    else if (known.get(row.key) !== row.urgency) await rows.update(DeskRow, { key: row.key }, row);
  }
  for (let from = 0; from < added.length; from += atOnce) await add(rows, added.slice(from, from + atOnce));
}

const columns = ['key', 'thing', 'kind', 'channelId', 'audience', 'position', 'urgency'] as const;

/** In one statement: every message that is posted comes by here. */
async function add(rows: EntityManager, added: readonly DeskRow[]): Promise<void> {
  await sql(
    rows,
    `INSERT INTO "desk_text" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES ${added.map(() => `(${marks(columns)})`).join(', ')}`,
    added.flatMap((row) => columns.map((name) => row[name])),
  );
}

function toRow(waiting: Waiting): DeskRow {
  const { key, thing, channelId, audience, position, about } = waiting;
  return { key, thing, kind: about.kind, channelId, audience, position, urgency: urgencyKey(waiting) };
}
