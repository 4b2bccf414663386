import { type EntityManager, MoreThan } from 'typeorm';
import { carriedAs, paged, type Seen, type Shown } from '../activity/shown.js';
import type { Ground } from '../contract/agreements.js';
import type { MinutesAction, MinutesDetail, MinutesInner, MinutesRow, MinutesView } from '../contract/minutes.js';
import { sql } from '../database/sql.js';
import { StoredGround } from './ground.entity.js';
import { Minutes, StoredInner, StoredVersion } from './minutes.entity.js';
import { StoredAction, StoredRow } from './rows.entity.js';

const audiencesOf = (table: 'minutes' | 'minutes_inner' | 'minutes_ground') => async (rows: EntityManager) =>
  (await sql<{ audience: string }>(rows, `SELECT DISTINCT "audience" FROM "${table}"`)).map(({ audience }) => audience);

const minutesIn = (rows: EntityManager, audience: string) =>
  paged<Minutes>((last, take) =>
    rows.find(Minutes, { where: { audience, ...(last && { id: MoreThan(last.id) }) }, order: { id: 'ASC' }, take }),
  );

/** Minutes as they stand, with what was frozen and signed. */
export const shownMinutes: Shown = {
  name: 'minutes',
  told: carriedAs<MinutesView>('minutes', ({ audience }) => audience),
  audiences: audiencesOf('minutes'),
  async *shown(rows, audience) {
    for await (const minutes of minutesIn(rows, audience)) yield { id: minutes.id, view: minutes.toView() };
  },
};

/** A row or an action is told by itself, and all of them with the opening. */
const toldAs =
  (one: 'row' | 'action', all: 'rows' | 'actions') =>
  (payload: Record<string, unknown>): Seen[] => {
    const single = payload[one] as MinutesRow | MinutesAction | undefined;
    const many = payload[all] as MinutesDetail['rows'] | MinutesDetail['actions'] | undefined;
    return (single ? [single] : (many ?? [])).map((view) => ({ id: view.id, view }));
  };

/** The rows of minutes, those that were taken out too. */
export const shownRows: Shown = {
  name: 'row of minutes',
  told: toldAs('row', 'rows'),
  audiences: audiencesOf('minutes'),
  async *shown(rows, audience) {
    for await (const { id: minutesId } of minutesIn(rows, audience)) {
      for (const row of await rows.findBy(StoredRow, { minutesId })) yield { id: row.id, view: row.toView() };
    }
  },
};

/** Their agreed actions. */
export const shownActions: Shown = {
  name: 'action of minutes',
  told: toldAs('action', 'actions'),
  audiences: audiencesOf('minutes'),
  async *shown(rows, audience) {
    for await (const { id: minutesId } of minutesIn(rows, audience)) {
      for (const one of await rows.findBy(StoredAction, { minutesId })) yield { id: one.id, view: one.toView() };
    }
  },
};

/** Every pair of texts that was ever frozen, in the words of the last event that told of it. */
export const shownVersions: Shown = {
  name: 'version of minutes',
  told: ({ minutes }, audience) => {
    const { id, audience: home, frozen } = (minutes ?? {}) as Partial<MinutesView>;
    if (!id || !frozen || home !== audience) return undefined;
    const { by, at, hash, texts, statement } = frozen;
    return { id: `${id}, ${statement.version}`, view: { version: statement.version, at, by, hash, texts } };
  },
  audiences: audiencesOf('minutes'),
  async *shown(rows, audience) {
    for await (const { id: minutesId } of minutesIn(rows, audience)) {
      for (const one of await rows.findBy(StoredVersion, { minutesId }))
        yield { id: `${minutesId}, ${one.version}`, view: one.toView() };
    }
  },
};

/** What each side approved inside. */
export const shownApprovals: Shown = {
  name: 'approvals of minutes',
  told: ({ approved }) => {
    const view = approved as MinutesInner | undefined;
    return view && { id: view.minutesId, view };
  },
  audiences: audiencesOf('minutes_inner'),
  async *shown(rows, audience) {
    for (const inner of await rows.findBy(StoredInner, { audience }))
      yield { id: inner.minutesId, view: inner.toView() };
  },
};

/** The clauses on which issues rest, those that were taken back too. */
export const shownGrounds: Shown = {
  name: 'ground',
  told: carriedAs<Ground>('ground', ({ audience }) => audience),
  audiences: audiencesOf('minutes_ground'),
  async *shown(rows, audience) {
    for (const ground of await rows.findBy(StoredGround, { audience })) yield { id: ground.id, view: ground.toView() };
  },
};
