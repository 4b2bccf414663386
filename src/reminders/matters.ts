import type { EntityManager } from 'typeorm';
import type { Side } from '../contract/basics.js';
import type { Reminds } from '../contract/messages.js';
import type { PhraseUse } from '../contract/phrases.js';
import { sql } from '../database/sql.js';
import { Issue } from '../issues/issue.entity.js';
import { dayKey } from '../language/clocks.js';
import { isAtWork, isOverdue, type Moment, meetingReminder, minutesReminder } from '../language/timely.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { Minutes } from '../minutes/minutes.entity.js';

/** Longer than any row of days off in either country: what is due later needs no look yet. */
const ahead = 14 * 24 * 60 * 60_000;
const mostAtOnce = 500;
const sides: readonly Side[] = ['vn', 'cn'];

/** What is to be said in the shared room of a matter, and to whom. */
export interface Due {
  channelId: string;
  topicId?: string;
  sides: Side[];
  phraseId: string;
  values: PhraseUse['values'];
  /** So many days lie at least between two reminders of a side. */
  every: number;
}

/** A kind of thing the clock reminds of. It looks at nothing but what both sides see. */
export interface Matter {
  kind: Reminds['of'];
  /** Which of them may be due: by id, with the room they stand in. */
  find(rows: EntityManager, now: string): Promise<{ id: string; audience: string }[]>;
  due(rows: EntityManager, id: string, moment: Moment): Promise<Due[]>;
}

type Found = { id: string; audience: string };
/** An action that both sides signed and that names the issue; only shared minutes are signed. */
const signedAction = `SELECT 1 FROM "minutes_action" AS "action" JOIN "minutes" ON "minutes"."id" = "action"."minutesId" WHERE "minutes"."audience" = "issue"."audience" AND "minutes"."state" = 'signed' AND "action"."issue" LIKE '%"' || "issue"."id" || '"%'`;
const soon = (now: string) => new Date(Date.parse(now) + ahead).toISOString();

/** Talks to come: an answer that is missing, and on the last working day before them that they are near. */
const meetings: Matter = {
  kind: 'meeting',
  find: (rows, now) =>
    sql<Found>(
      rows,
      `SELECT "id", "audience" FROM "meeting" WHERE "over" = 0 AND "state" = 'called' AND "startsAt" > ? AND "startsAt" < ? ORDER BY "startsAt" LIMIT ?`,
      [now, soon(now), mostAtOnce],
    ),
  async due(rows, id, moment) {
    const meeting = await rows.findOneByOrFail(Meeting, { id });
    return perWord(
      { answer: 'meeting-09', near: 'meeting-10' },
      (side) => meetingReminder(meeting, side, moment),
      () => ({ channelId: meeting.channelId, values: { start: { type: 'datetime', at: meeting.startsAt } }, every: 1 }),
    );
  },
};

/** Minutes whose day to sign by is near or over, for a side that has not signed. */
const minutes: Matter = {
  kind: 'minutes',
  find: (rows, now) =>
    sql<Found>(
      rows,
      `SELECT "id", "audience" FROM "minutes" WHERE "state" IN ('joint', 'frozen') AND "signBy" < ? ORDER BY "signBy" LIMIT ?`,
      [soon(now), mostAtOnce],
    ),
  async due(rows, id, moment) {
    const found = await rows.findOneByOrFail(Minutes, { id });
    const { channelId, number, signBy, reminded } = found;
    if (number === null || signBy === null) return [];
    // Whom the other side has reminded today in person is not reminded by the clock as well.
    const told = (side: Side) => sameDay(reminded[side], side, moment);
    return perWord(
      { sign: 'minutes-16', finish: 'minutes-17' },
      (side) => (told(side) ? undefined : minutesReminder(found, side, moment)),
      () => ({
        channelId,
        values: { ref_no: { type: 'ref_no', text: number }, deadline: { type: 'datetime', at: signBy } },
        every: 1,
      }),
    );
  },
};

/**
 * Agreed actions that are overdue: both sides signed them, and both are reminded, once a week. An issue that somebody
 * merely calls one is nothing that the service may say both agreed on.
 */
const actions: Matter = {
  kind: 'issue',
  find: (rows, now) =>
    sql<Found>(
      rows,
      `SELECT "id", "audience" FROM "issue" WHERE "closedAt" IS NULL AND "type" = 'agreed-action' AND "due" < ? AND EXISTS (${signedAction}) ORDER BY "due" LIMIT ?`,
      [now, mostAtOnce],
    ),
  async due(rows, id, moment) {
    const issue = await rows.findOneByOrFail(Issue, { id });
    const { channelId, topicId, number, turn } = issue;
    if (issue.sides.length < 2 || !turn || !isOverdue(issue, moment.now)) return [];
    if (issue.sides.some(({ remindedAt, side }) => sameDay(remindedAt ?? null, side, moment))) return [];
    const values: Due['values'] = {
      ref: { type: 'ref_no', text: number },
      deadline: { type: 'datetime', at: turn.due },
    };
    // Both are told in one breath, on a day both work, once the day on which it fell due is over.
    const told = sides.every((side) => isAtWork(side, moment) && dayKey(turn.due, side) < dayKey(moment.now, side));
    return told ? [{ channelId, topicId, sides: [...sides], phraseId: 'status-09', values, every: 7 }] : [];
  },
};

/** Everything the clock reminds of. */
export const matters: readonly Matter[] = [meetings, minutes, actions];

/** One reminder for each thing that is to be said: sides that are told the same are told it together. */
function perWord<Word extends string>(
  phrases: Record<Word, string>,
  wordOf: (side: Side) => Word | undefined,
  rest: () => Omit<Due, 'sides' | 'phraseId'>,
): Due[] {
  return (Object.entries(phrases) as [Word, string][]).flatMap(([word, phraseId]) => {
    const told = sides.filter((side) => wordOf(side) === word);
    return told.length > 0 ? [{ ...rest(), sides: told, phraseId }] : [];
  });
}

const sameDay = (at: string | null, side: Side, { now }: Moment): boolean =>
  at !== null && dayKey(at, side) === dayKey(now, side);
