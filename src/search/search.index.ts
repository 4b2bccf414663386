import type { EntityManager } from 'typeorm';
import { sha256 } from '../common/hash.js';
import { takingTurns } from '../common/taking-turns.js';
import type { Event } from '../contract/events.js';
import type { SearchKind, SearchThing } from '../contract/search.js';
import { marks, sql } from '../database/sql.js';
import { among, dropWords, putAllWords } from '../database/word-index.js';
import { tokensOf } from '../language/tokens.js';
import {
  actionSheet,
  isFoundIn,
  issueSheet,
  itemSheet,
  meetingSheet,
  messageSheet,
  minutesSheet,
  proposalSheet,
  rowSheet,
  type Sheet,
  topicSheet,
} from './sheets.js';

/** The index of words in which everything is found. */
export const searchIndex = 'search_index';

/** Counted up when things are found by other words than before, so that all of it is made anew. */
export const searchRule = 2;

/** What is looked through together on the screen. */
export const kindOf: Record<SearchThing, SearchKind> = {
  message: 'message',
  topic: 'message',
  issue: 'issue',
  meeting: 'meeting',
  item: 'meeting',
  proposal: 'meeting',
  minutes: 'minutes',
  row: 'minutes',
  action: 'minutes',
};

/**
 * Words that no text can hold, by which the index itself narrows: nobody pays for what they may not read, or for what
 * they have filtered out.
 */
export const mark = {
  room: (audience: string) => `\ue000r${sha256(audience).slice(0, 12)}`,
  kind: (kind: SearchKind) => `\ue000k${kind}`,
  side: (side: string) => `\ue000s${side}`,
  person: (id: string) => `\ue000p${id.replaceAll('-', '')}`,
  files: '\ue000f',
  /** A Han sign wherever it stands: all pairs that begin with it, as one word. */
  sign: (sign: string) => `\ue000h${sign}`,
};

const hanFirst = /^\p{Script=Han}/u;

/** Rows of one statement. */
const atOnce = 100;

/** No phrase goes on from one text into the next. */
const border = '\ue001';

/** All words something is found by. */
export function wordsOf(sheet: Sheet): string[] {
  const texts = [sheet.text, ...sheet.others].flatMap((text) => [text?.vi?.text, text?.zh?.text]);
  const all = [...texts, ...sheet.plain, ...sheet.files].filter((text) => text !== undefined);
  const words = all.flatMap((text) => [border, ...tokensOf(text).map(({ word }) => word)]);
  const signs = new Set(words.flatMap((word) => hanFirst.exec(word)?.[0] ?? []));
  const marked = [
    mark.room(sheet.audience),
    mark.kind(kindOf[sheet.thing]),
    ...(sheet.side ? [mark.side(sheet.side)] : []),
    ...(sheet.by ? [mark.person(sheet.by.id)] : []),
    ...(sheet.files.length > 0 ? [mark.files] : []),
    ...[...signs].map(mark.sign),
  ];
  return [...marked, ...words];
}

/** What becomes of things by an event: found by this from now on, or no more. */
type Finds = Map<string, Sheet | null>;

/** Takes in what happened. What was worded anew, retracted or masked is no longer found by its earlier words. */
export async function takeIn(rows: EntityManager, events: readonly Event[]): Promise<void> {
  const finds: Finds = new Map();
  const closed = new Set<string>();
  for (const event of events) {
    for (const [id, sheet] of foundBy(event)) finds.set(id, sheet);
    if ('minutes' in event.payload && !isFoundIn(event.payload.minutes)) closed.add(event.payload.minutes.id);
  }
  const gone: string[] = [];
  const there: Sheet[] = [];
  for (const [id, sheet] of finds) {
    if (sheet && !closed.has(sheet.within ?? '')) there.push(sheet);
    else gone.push(id);
  }
  for (let from = 0; from < there.length; from += atOnce) await put(rows, there.slice(from, from + atOnce));
  await drop(rows, 'thingId', gone);
  await drop(rows, 'withinId', [...closed]);
}

/** What can be found differently since an event; `null`: no more. */
function foundBy({ audience, at, payload }: Event): [string, Sheet | null][] {
  const [channelId = ''] = audience.slice('channel:'.length).split('/');
  const home = { channelId, audience, number: null };
  const found: [string, Sheet | null][] = [];
  if ('message' in payload) found.push([payload.message.id, messageSheet(payload.message)]);
  if ('topic' in payload) found.push([payload.topic.id, topicSheet(payload.topic)]);
  if ('issue' in payload) found.push([payload.issue.id, issueSheet(payload.issue)]);
  if ('meeting' in payload) found.push([payload.meeting.id, meetingSheet(payload.meeting)]);
  if ('item' in payload) found.push([payload.item.id, itemSheet(payload.item)]);
  if ('proposal' in payload) found.push([payload.proposal.id, proposalSheet(payload.proposal)]);
  if ('minutes' in payload) found.push([payload.minutes.id, minutesSheet(payload.minutes)]);
  const rows = 'rows' in payload ? payload.rows : 'row' in payload ? [payload.row] : [];
  for (const row of rows) found.push([row.id, rowSheet(row, home, at)]);
  const actions = 'actions' in payload ? payload.actions : 'action' in payload ? [payload.action] : [];
  for (const action of actions) found.push([action.id, actionSheet(action, home, at)]);
  return found;
}

/** These are found by their words from now on; each keeps the place it has. */
async function put(rows: EntityManager, sheets: readonly Sheet[]): Promise<void> {
  if (sheets.length === 0) return;
  const items = await sql<{ place: number; thingId: string }>(
    rows,
    `INSERT INTO "search_item" ("thing", "thingId", "channelId", "audience", "position", "at", "side", "withinId") VALUES ${sheets.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')} ON CONFLICT ("thingId") DO UPDATE SET "side" = excluded."side" RETURNING "place", "thingId"`,
    sheets.flatMap(({ thing, id, channelId, audience, position, at, side, within }) => {
      const inMinutes = thing === 'row' || thing === 'action' ? within : null;
      return [thing, id, channelId, audience, position, at, side, inMinutes];
    }),
  );
  const places = new Map(items.map(({ thingId, place }) => [thingId, place]));
  // Writers wait for this page as they would for any; readers need not wait for its last word.
  const letOthers = takingTurns();
  const entries: { place: number; words: string[] }[] = [];
  for (const sheet of sheets) {
    await letOthers();
    entries.push({ place: places.get(sheet.id) ?? 0, words: wordsOf(sheet) });
  }
  await putAllWords(rows, searchIndex, entries);
}

async function drop(rows: EntityManager, column: 'thingId' | 'withinId', ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const which = `"${column}" IN (${marks(ids)})`;
  const items = await sql<{ place: number }>(rows, `SELECT "place" FROM "search_item" WHERE ${which}`, [...ids]);
  if (items.length === 0) return;
  const places = items.map(({ place }) => place);
  await dropWords(rows, searchIndex, places);
  const { text, values } = among(rows, '"place"', places);
  await sql(rows, `DELETE FROM "search_item" WHERE ${text}`, values);
}

/** Takes everything out. */
export async function clearIndex(rows: EntityManager): Promise<void> {
  if (rows.connection.options.type === 'postgres') await sql(rows, `DELETE FROM "${searchIndex}"`);
  else await sql(rows, `INSERT INTO "${searchIndex}" ("${searchIndex}") VALUES ('delete-all')`);
  await sql(rows, 'DELETE FROM "search_item"');
}
