import type { Change } from '../activity/change.js';
import { Problem } from '../common/problem.js';
import type { Language } from '../contract/basics.js';
import type { MinutesAction, MinutesRow, MinutesView } from '../contract/minutes.js';
import type { BilingualText } from '../contract/text.js';
import { isTooLong, wordingsOf } from '../language/minutes.faults.js';
import { languages } from '../language/text.js';
import { Minutes } from './minutes.entity.js';
import { contentOf } from './minutes.reading.js';
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

/** Refuses words that make a language longer than it may be; what makes it no longer can always be done. */
async function requireRoom(change: Change, minutes: Minutes, text: BilingualText, before?: BilingualText) {
  const lengthIn = (language: Language, of?: BilingualText) => of?.[language]?.text.length ?? 0;
  const longer = languages.filter((language) => lengthIn(language, text) > lengthIn(language, before));
  if (longer.length === 0) return;
  const content = await contentOf(change.rows, minutes);
  if (isTooLong(content, longer)) throw new Problem('minutes.too_long');
}

/** A new row, told to the room. Its place in the order is told before it, so that nobody holds a row without a place. */
export async function insertRow(change: Change, minutes: Minutes, row: StoredRow): Promise<MinutesRow> {
  await change.rows.insert(StoredRow, row);
  await requireRoom(change, minutes, row.text);
  const view = row.toView();
  change.record('minutes.row', minutes.audience, { row: view });
  return view;
}

/** A new state of a row, told to the room. What a side holds of a clause it holds of those words: other words have no stand. */
export async function changeRow(
  change: Change,
  minutes: Minutes,
  row: StoredRow,
  fresh: Partial<StoredRow>,
): Promise<MinutesRow> {
  const reworded = fresh.text && wordingsOf(fresh.text) !== wordingsOf(row.text);
  const stands = reworded && { stands: { vn: null, cn: null } };
  const before = row.text;
  Object.assign(row, fresh, stands, { version: row.version + 1 });
  await change.rows.save(row);
  await requireRoom(change, minutes, row.text, before);
  const view = row.toView();
  change.record('minutes.row', minutes.audience, { row: view });
  return view;
}

/** A new action, told to the room. */
export async function insertAction(change: Change, minutes: Minutes, action: StoredAction): Promise<MinutesAction> {
  await change.rows.insert(StoredAction, action);
  await requireRoom(change, minutes, action.text);
  const view = action.toView();
  change.record('minutes.action', minutes.audience, { action: view });
  return view;
}

/** A new state of an action, told to the room. */
export async function changeAction(
  change: Change,
  minutes: Minutes,
  action: StoredAction,
  fresh: Partial<StoredAction>,
): Promise<MinutesAction> {
  const before = action.text;
  Object.assign(action, fresh, { version: action.version + 1 });
  await change.rows.save(action);
  await requireRoom(change, minutes, action.text, before);
  const view = action.toView();
  change.record('minutes.action', minutes.audience, { action: view });
  return view;
}
