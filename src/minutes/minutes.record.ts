import type { Change } from '../activity/change.js';
import type { MinutesAction, MinutesRow, MinutesView } from '../contract/minutes.js';
import { wordingsOf } from '../language/minutes.faults.js';
import { Minutes } from './minutes.entity.js';
import { StoredAction, StoredRow } from './rows.entity.js';

type Told = 'minutes.changed' | 'minutes.frozen' | 'minutes.signed';

/** A new state of minutes, without telling of it yet. */
export async function saveMinutes(change: Change, minutes: Minutes, fresh: Partial<Minutes>): Promise<MinutesView> {
  Object.assign(minutes, fresh, { changedAt: change.at, version: minutes.version + 1 });
  await change.rows.save(minutes);
  return minutes.toView();
}

/** A new state of minutes, told to their room. */
export async function changeMinutes(
  change: Change,
  minutes: Minutes,
  fresh: Partial<Minutes>,
  kind: Told = 'minutes.changed',
): Promise<MinutesView> {
  const view = await saveMinutes(change, minutes, fresh);
  change.record(kind, minutes.audience, { minutes: view });
  return view;
}

/** A new row, told to the room. Its place in the order is told before it, so that nobody holds a row without a place. */
export async function insertRow(change: Change, { audience }: Minutes, row: StoredRow): Promise<MinutesRow> {
  await change.rows.insert(StoredRow, row);
  const view = row.toView();
  change.record('minutes.row', audience, { row: view });
  return view;
}

/** A new state of a row, told to the room. What a side holds of a clause it holds of those words: other words have no stand. */
export async function changeRow(
  change: Change,
  { audience }: Minutes,
  row: StoredRow,
  fresh: Partial<StoredRow>,
): Promise<MinutesRow> {
  const reworded = fresh.text && wordingsOf(fresh.text) !== wordingsOf(row.text);
  const stands = reworded && { stands: { vn: null, cn: null } };
  Object.assign(row, fresh, stands, { version: row.version + 1 });
  await change.rows.save(row);
  const view = row.toView();
  change.record('minutes.row', audience, { row: view });
  return view;
}

/** A new action, told to the room. */
export async function insertAction(
  change: Change,
  { audience }: Minutes,
  action: StoredAction,
): Promise<MinutesAction> {
  await change.rows.insert(StoredAction, action);
  const view = action.toView();
  change.record('minutes.action', audience, { action: view });
  return view;
}

/** A new state of an action, told to the room. */
export async function changeAction(
  change: Change,
  { audience }: Minutes,
  action: StoredAction,
  fresh: Partial<StoredAction>,
): Promise<MinutesAction> {
  Object.assign(action, fresh, { version: action.version + 1 });
  await change.rows.save(action);
  const view = action.toView();
  change.record('minutes.action', audience, { action: view });
  return view;
}
