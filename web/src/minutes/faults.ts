import type { MinutesDetail, MinutesFault, MinutesRow } from '../../../src/contract/minutes.js';
import { placeFaults, wholeFaults } from '../../../src/language/minutes.faults.js';

const known = new WeakMap<MinutesRow, readonly MinutesFault[]>();
const untitled = { title: { source: 'vi' as const } };

/** What the server would say of these minutes, each row looked at once as long as it stays as it is. */
export function faultsIn(detail: MinutesDetail): MinutesFault[] {
  const { minutes, rows, actions } = detail;
  return [...placeFaults({ minutes, rows: [], actions }), ...rows.flatMap(lookAt), ...wholeFaults(detail)];
}

/** The same of one row. */
export function lookAt(row: MinutesRow): readonly MinutesFault[] {
  const before = known.get(row);
  if (before) return before;
  const found = placeFaults({ minutes: untitled, rows: [row], actions: [] }).filter(({ rowId }) => rowId === row.id);
  known.set(row, found);
  return found;
}
