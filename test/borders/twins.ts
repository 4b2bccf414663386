import { Database } from '../../src/database/database.js';
import { sql } from '../../src/database/sql.js';
import { newProvince } from '../agencies.js';
import { StillClock } from '../clocks.js';
import { openHouse } from '../house.js';
import { newWorld, type Somebody, type World } from '../world.js';
import { type Ask, seen, send } from './wire.js';

/** The same ids again for whoever counts from the same beginning. */
export function countedIds(block: number): () => string {
  let count = 0;
  return () => `01900000-0000-7000-8${block.toString(16).padStart(3, '0')}-${(++count).toString(16).padStart(12, '0')}`;
}

/** One of two worlds that differ in nothing but what one side says among itself. */
export interface Twin {
  world: World;
  /** Ids the server made by itself, which differ from twin to twin, with what they stand for. */
  made: Map<string, string>;
}

export async function newTwin(at: Date): Promise<Twin> {
  const world = await newWorld(await openHouse({ clock: new StillClock(at) }), countedIds(0));
  // Somebody of a higher level, before whom the Vietnamese side puts what the other side never learns of.
  await newProvince(world, countedIds(9));
  return { world, made: new Map() };
}

/** Everybody but the Vietnamese side, under the same name in both twins. */
export function others({ operator, hekou, mengla }: World): [string, Somebody][] {
  const staff = [
    ['hekou', hekou],
    ['mengla', mengla],
  ] as const;
  const people = staff.flatMap(([home, { id: _id, ...people }]) =>
    Object.entries(people).map(([role, person]): [string, Somebody] => [`${role} of ${home}`, person]),
  );
  return [...people, ['operator', operator]];
}

/** Sessions and the node get their id from the server itself. */
export async function learnSessions({ world, made }: Twin): Promise<void> {
  const { read } = world.house.app.get(Database);
  const rows = await sql<{ id: string; personId: string }>(read, 'SELECT "id", "personId" FROM "session"');
  for (const { id, personId } of rows) made.set(id, `a session of ${personId}`);
  for (const { id } of await sql<{ id: string }>(read, 'SELECT "id" FROM "node"')) made.set(id, 'the node');
}

/** The text with the server's own ids replaced by what they stand for. */
export function named({ made }: Twin, text: string): string {
  let result = text;
  for (const [id, label] of made) result = result.replaceAll(id, label);
  return result;
}

/** All that somebody of this twin gets back for a request, down to the headers. */
export async function answerTo(twin: Twin, person: Somebody, ask: Ask): Promise<string> {
  const headers = { ...ask.headers, cookie: person.cookie, 'accept-language': person.language };
  return named(twin, seen(await send(twin.world.house.url, { ...ask, headers })));
}
