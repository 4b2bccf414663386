import { useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { createContext, useContext, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { MinutesRow, MinutesView, Stand, Suggestion } from '../../../src/contract/minutes.js';
import type { AddRow } from '../../../src/contract/minutes-acts.js';
import type { PersonView } from '../../../src/contract/people.js';
import type { Reader } from '../../../src/language/clocks.js';
import { call, newId } from '../api/call.js';
import { putMinutes, putMinutesRow } from '../live/minutes.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';

/** What can be done to rows; the same object as long as the minutes are open, so that no row is drawn for nothing. */
export interface RowActs {
  add(row: Omit<AddRow, 'id'>): Promise<boolean>;
  inStep(row: MinutesRow): void;
  remove(row: MinutesRow): void;
  move(row: MinutesRow, by: -1 | 1): void;
  stand(row: MinutesRow, stand: Stand | null): void;
  override(row: MinutesRow, reason: AddRow['text']): Promise<boolean>;
  suggest(row: MinutesRow, language: Language, text: string): Promise<boolean>;
  accept(row: MinutesRow, suggestion: Suggestion): void;
  refuse(row: MinutesRow, suggestion: Suggestion): void;
}

/** Which minutes are open, for whom, and what may be done to them. */
export interface Editing {
  minutesId: string;
  channelId: string;
  audience: string;
  me: PersonView;
  /** Both sides write in it. */
  joint: boolean;
  editable: boolean;
  acts: RowActs;
  /** Rows are many, and each place that asks for words or for the reader by itself costs: they are asked for once. */
  t: TFunction;
  reader: Reader;
}

const Context = createContext<Editing | undefined>(undefined);

/** Hands it to every row. */
export const EditingProvider = Context.Provider;

/** The minutes that are open. */
export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error('A row stands outside its minutes.');
  return editing;
}

/** Sends what is done to rows; the answer is shown before the log brings it, a refusal is said at the foot of the screen. */
export function useRowActs(minutes: MinutesView, rows: readonly MinutesRow[]): RowActs {
  const cache = useQueryClient();
  const { t } = useTranslation();
  const latest = useRef({ minutes, rows });
  useEffect(() => {
    latest.current = { minutes, rows };
  });
  const minutesId = minutes.id;
  return useMemo(() => {
    const said = async (act: Promise<unknown>): Promise<boolean> => {
      try {
        await act;
        return true;
      } catch (error) {
        notify({ text: explain(error, t) });
        return false;
      }
    };
    const put = (row: MinutesRow) => putMinutesRow(cache, row);
    const at = ({ id, version }: MinutesRow) => ({ params: { minutesId, rowId: id }, version });
    const body = () => ({ id: newId() });
    return {
      add: (row) => said(call('POST /minutes/:minutesId/rows', { params: { minutesId }, body: { ...body(), ...row } })),
      inStep: (row) =>
        void said(call('POST /minutes/:minutesId/rows/:rowId/in-step', { ...at(row), body: body() }).then(put)),
      remove: (row) =>
        void said(call('POST /minutes/:minutesId/rows/:rowId/remove', { ...at(row), body: body() }).then(put)),
      move: (row, by) => {
        const order = moved(latest.current, row, by);
        if (!order) return;
        void said(
          call('PUT /minutes/:minutesId/rows/order', {
            params: { minutesId },
            version: latest.current.minutes.version,
            body: { ...body(), order },
          }).then((view) => putMinutes(cache, view)),
        );
      },
      stand: (row, stand) =>
        void said(
          call('PUT /minutes/:minutesId/rows/:rowId/stand', { ...at(row), body: { ...body(), stand } }).then(put),
        ),
      override: (row, reason) =>
        said(
          call('PUT /minutes/:minutesId/rows/:rowId/override', { ...at(row), body: { ...body(), reason } }).then(put),
        ),
      suggest: (row, language, text) =>
        said(
          call('POST /minutes/:minutesId/rows/:rowId/suggestions', {
            params: { minutesId, rowId: row.id },
            body: { ...body(), language, text, of: row.text[language]?.hash ?? '' },
          }).then(put),
        ),
      accept: (row, { id: suggestionId }) =>
        void said(
          call('POST /minutes/:minutesId/rows/:rowId/suggestions/:suggestionId/accept', {
            params: { minutesId, rowId: row.id, suggestionId },
            version: row.version,
            body: body(),
          }).then(put),
        ),
      refuse: (row, { id: suggestionId }) =>
        void said(
          call('POST /minutes/:minutesId/rows/:rowId/suggestions/:suggestionId/refuse', {
            params: { minutesId, rowId: row.id, suggestionId },
            body: body(),
          }).then(put),
        ),
    };
  }, [cache, minutesId, t]);
}

/** The order with one row a place further up or down in its part; nothing where there is no place. */
function moved(
  { minutes, rows }: { minutes: MinutesView; rows: readonly MinutesRow[] },
  row: MinutesRow,
  by: -1 | 1,
): string[] | undefined {
  const partOf = new Map(rows.map(({ id, part }) => [id, part]));
  const order = [...minutes.rows];
  const from = order.indexOf(row.id);
  let to = from + by;
  while (order[to] !== undefined && partOf.get(order[to] as string) !== row.part) to += by;
  const other = order[to];
  if (from < 0 || other === undefined) return undefined;
  order[from] = other;
  order[to] = row.id;
  return order;
}
