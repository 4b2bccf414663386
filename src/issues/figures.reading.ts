import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { isInner, isOfChannel } from '../contract/audiences.js';
import type { Figures, FindFigures } from '../contract/figures.js';
import { Database } from '../database/database.js';
import { marks, sql } from '../database/sql.js';
import { instantOf } from '../language/clocks.js';
import { flowOf, groupedBy, type Period, sliceOf } from './figures.counting.js';
import type { IssueMeasure } from './figures.entity.js';
import { dayAfter, spansOf } from './figures.spans.js';
import { Issue } from './issue.entity.js';
import { IssueTypes } from './issue-types.js';
import { IssuesAccess } from './issues.access.js';

const mostOldest = 10;

/**
 * How many matters there were and how long they took, counted over issues between both sides, so that both read the
 * same. What is read is bounded by the period, and by what is open now.
 */
@Injectable()
export class FiguresReading {
  constructor(
    private readonly access: IssuesAccess,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly types: IssueTypes,
  ) {}

  async read(actor: Actor, query: FindFigures): Promise<Figures> {
    const { from, to, zone, channel, type } = query;
    const rows = this.database.read;
    const at = this.clock.instant();
    const rooms = (await this.access.rooms(rows, actor)).filter((audience) => !isInner(audience));
    const wanted = channel ? rooms.filter((audience) => isOfChannel(audience, channel)) : rooms;
    const periodOf = (days: { from: string; to: string }): Period => ({
      start: instantOf(days.from, '00:00', zone),
      end: instantOf(dayAfter(days.to), '00:00', zone),
    });
    const period = periodOf({ from, to });
    const found = wanted.length > 0 ? await measuresOf(rows, wanted, type, period) : [];
    const measures = found.map((one) => (this.types.byKey(one.type)?.handOver ? one : { ...one, vehicles: 0 }));
    return {
      at,
      total: sliceOf(measures, period, at),
      spans: spansOf({ from, to }).map((days) => ({ ...days, ...flowOf(measures, periodOf(days), at) })),
      channels: groupedBy(measures, 'channelId').map(([channelId, group]) => ({
        channelId,
        ...sliceOf(group, period, at),
      })),
      types: groupedBy(measures, 'type').map(([name, group]) => ({ type: name, ...sliceOf(group, period, at) })),
      oldest: await oldestOf(rows, measures),
    };
  }
}

const columns = [
  ...['issueId', 'channelId', 'type', 'raisedBy', 'openedAt', 'closedAt', 'askedAt', 'due', 'acceptedAt'],
  ...['answeredAt', 'heldVn', 'heldCn', 'turnSide', 'turnSince', 'vehicles'],
].map((name) => `"${name}"`);

/** Opened or closed in the period, or open now: each found by an index of its own. */
function measuresOf(
  rows: EntityManager,
  audiences: readonly string[],
  type: string | undefined,
  { start, end }: Period,
): Promise<IssueMeasure[]> {
  const kinds: [string, string[]][] = [
    ['"openedAt" >= ? AND "openedAt" < ?', [start, end]],
    ['"closedAt" >= ? AND "closedAt" < ?', [start, end]],
    ['"closedAt" IS NULL', []],
  ];
  const pieces = kinds.map(([when, values]) => ({
    text: `SELECT ${columns.join(', ')} FROM "issue_measure" WHERE "audience" IN (${marks(audiences)}) AND ${when}${type ? ' AND "type" = ?' : ''}`,
    values: [...audiences, ...values, ...(type ? [type] : [])],
  }));
  const text = pieces.map((piece) => piece.text).join(' UNION ');
  const values = pieces.flatMap((piece) => piece.values);
  return sql<IssueMeasure>(rows, text, values);
}

async function oldestOf(rows: EntityManager, measures: readonly IssueMeasure[]): Promise<Figures['oldest']> {
  const open = measures.filter(({ closedAt }) => closedAt === null);
  const byAge = (a: Pick<Issue, 'openedAt'>, b: Pick<Issue, 'openedAt'>) => (a.openedAt < b.openedAt ? -1 : 1);
  const ids = open
    .sort(byAge)
    .slice(0, mostOldest)
    .map(({ issueId }) => issueId);
  const found = await rows.find(Issue, { where: { id: In(ids) }, order: { openedAt: 'ASC', id: 'ASC' } });
  return found.flatMap(({ id, number, title, channelId, type, openedAt, turn }) =>
    turn ? [{ issueId: id, number, title, channelId, type, openedAt, turn: turn.side }] : [],
  );
}
