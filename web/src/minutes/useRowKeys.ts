import { type KeyboardEvent, useCallback } from 'react';
import type { MinutesRow } from '../../../src/contract/minutes.js';
import { composing } from '../channel/ime.js';
import type { RowActs } from './editing.js';

/** Keys among the rows: up and down a row, across to the other language, moving a row, a new one below. */
export function useRowKeys(rows: readonly MinutesRow[], acts: RowActs, onAdd: (rowId: string) => void) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
      const place = cell?.closest<HTMLElement>('[data-row]');
      const row = rows.find(({ id }) => id === place?.dataset.row);
      if (!cell || !row || composing(event)) return;
      const language = cell.dataset.cell;
      const { key, ctrlKey, altKey, shiftKey } = event;
      const vertical = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : undefined;
      if (ctrlKey && shiftKey && vertical) acts.move(row, vertical);
      else if (ctrlKey && vertical) {
        const cells = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-cell=${language}]`)];
        cells[cells.indexOf(cell) + vertical]?.focus();
      } else if (altKey && (key === 'ArrowRight' || key === 'ArrowLeft')) {
        place?.querySelector<HTMLElement>(`[data-cell]:not([data-cell=${language}])`)?.focus();
      } else if (ctrlKey && key === 'Enter') onAdd(row.id);
      else return;
      event.preventDefault();
    },
    [rows, acts, onAdd],
  );
}
