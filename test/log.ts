import { expect } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { verifyLog } from '../src/activity/verifier.js';
import type { Event } from '../src/contract/events.js';
import { sql } from '../src/database/sql.js';
import { long } from './counts.js';

/** One turn of the event loop, in which everybody else may go on. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** 1 … n: what the positions of an audience must be. */
export const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** The whole chain holds, every audience without a gap. */
export async function expectIntact(rows: EntityManager): Promise<void> {
  expect((await verifyLog(rows)).faults).toEqual([]);
}

/** Every event of an audience as it is stored. */
export async function eventsOf(
  rows: EntityManager,
  audience: string,
): Promise<{ position: number; payload: string }[]> {
  return sql(rows, 'SELECT "position", "payload" FROM "event" WHERE "audience" = ? ORDER BY "position"', [audience]);
}

/** The ids of the messages that are stored, doubles and all. */
export async function messageIds(rows: EntityManager): Promise<string[]> {
  return (await sql<{ id: string }>(rows, 'SELECT "id" FROM "message"')).map(({ id }) => id);
}

/** The ids of the messages the log tells of, in the order of the audience. */
export async function postedIds(rows: EntityManager, audience: string): Promise<string[]> {
  const events = await eventsOf(rows, audience);
  return events.map(({ payload }) => (JSON.parse(payload) as { message?: { id: string } }).message?.id ?? '');
}

/** Whether events stand in the order of their audience, each exactly once. */
export function inOrder(events: readonly Event[]): boolean {
  const at = new Map<string, number>();
  return events.every(({ audience, position }) => {
    const before = at.get(audience);
    at.set(audience, position);
    return before === undefined || position === before + 1;
  });
}

/** The full counts take minutes where the tenth takes seconds. */
export const patience = long ? 30 * 60_000 : 180_000;

/** Does the work for each, at most so many at a time. */
export async function forEach<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const hands = Array.from({ length: atOnce }, async () => {
    for (const item of rest) await work(item);
  });
  await Promise.all(hands);
}
