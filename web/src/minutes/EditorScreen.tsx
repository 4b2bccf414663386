import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesDetail } from '../../../src/contract/minutes.js';
import type { PersonCard } from '../../../src/contract/people.js';
import { langTag, otherLanguage, reading } from '../../../src/language/text.js';
import { useMay } from '../api/may.js';
import { useMe, useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { useHeld } from '../live/holds.js';
import { type OutboxItem, useOutbox } from '../live/outbox.js';
import { useTitle } from '../ui/PageHeader.js';
import { useReader } from '../ui/reader.js';
import { Toggle } from '../ui/Toggle.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { ActionsTable } from './ActionsTable.js';
import { EditorHead } from './EditorHead.js';
import { EditorSide } from './EditorSide.js';
import { EditingProvider, useRowActs } from './editing.js';
import { Outline } from './Outline.js';
import { namesOf, outlineOf } from './outline.js';
import { type NewPlace, Part } from './Part.js';
import { wordsQueue } from './useCell.js';
import { useFaults } from './useFaults.js';
import { useRowKeys } from './useRowKeys.js';

/** Minutes while they are written: row against row, with who writes where and what is left to do before it is sent. */
export function EditorScreen({ detail }: { detail: MinutesDetail }) {
  const { t } = useTranslation('minutes');
  const { minutes, rows, actions } = detail;
  const language = useLanguage();
  const side = useReader().side;
  const reader = useMemo(() => ({ language, side }), [language, side]);
  const me = useMe();
  const phone = useMediaPhone();
  const writes = useMay('minutes.write');
  const [part, setPart] = useState<'text' | 'side'>('text');
  const [adding, setAdding] = useState<NewPlace>();
  const title = reading(minutes.title, language);
  useTitle((title.own ?? title.other)?.text ?? '');

  const editable = writes && minutes.sentAt === null;
  const joint = minutes.state !== 'draft';
  const acts = useRowActs(minutes, rows);
  const { id: minutesId, channelId, audience } = minutes;
  const editing = useMemo(
    () => ({ minutesId, channelId, audience, me, reader, joint, editable, acts, t }),
    [minutesId, channelId, audience, me, reader, joint, editable, acts, t],
  );
  const faults = useFaults(detail);
  const differing = useMemo(
    () => new Set(faults?.flatMap(({ code, rowId }) => (code === 'facts_differ' && rowId ? rowId : []))),
    [faults],
  );
  const outline = useMemo(() => outlineOf(detail), [detail]);
  const names = useMemo(() => namesOf(outline), [outline]);
  const writers = useWriters(channelId, minutesId, me.id);
  const queue = useOutbox(wordsQueue(minutesId));
  const queues = useMemo(() => byRow(queue), [queue]);
  const addBelow = useCallback(
    (after: string) => {
      const row = rows.find(({ id }) => id === after);
      if (row) setAdding({ part: row.part, after });
    },
    [rows],
  );
  const onKeyDown = useRowKeys(rows, acts, addBelow);
  const holders = useMemo(() => new Map(writers.map(({ rowId, person }) => [rowId, person])), [writers]);
  const aside = <EditorSide detail={detail} faults={faults} writers={writers} names={names} />;
  const away = otherLanguage(language);
  return (
    <EditingProvider value={editing}>
      <div className="me" data-inner={!joint || undefined}>
        <EditorHead minutes={minutes} faults={faults} />
        {phone && (
          <Toggle<'text' | 'side'>
            label={t('part.label')}
            value={part}
            onChange={setPart}
            options={(['text', 'side'] as const).map((value) => ({ value, label: t(`part.${value}`) }))}
          />
        )}
        <div className="me-body">
          {!phone && <Outline outline={outline} faults={faults} />}
          {(!phone || part === 'text') && (
            <div className="me-text" onKeyDown={onKeyDown}>
              {!phone && (
                <div className="me-grid me-columns" aria-hidden="true">
                  <span />
                  <span lang={langTag(language)}>{t(`column.${language}`)}</span>
                  <span lang={langTag(away)}>{t(`column.${away}`)}</span>
                </div>
              )}
              {outline.map((one) => (
                <Part
                  key={one.part}
                  outline={one}
                  holders={holders}
                  differing={differing}
                  queues={queues}
                  adding={adding}
                  onAdd={setAdding}
                  onAddBelow={addBelow}
                >
                  {one.part === 'agreed' && <ActionsTable minutes={minutes} actions={actions} />}
                </Part>
              ))}
            </div>
          )}
          {(!phone || part === 'side') && aside}
        </div>
      </div>
    </EditingProvider>
  );
}

/** Who else writes in these minutes now, and in which row. */
function useWriters(channelId: string, minutesId: string, meId: string): { rowId: string; person: PersonCard }[] {
  const held = useHeld(minutesId);
  const members = useStart(({ channels }) => channels.find(({ id }) => id === channelId)?.members);
  return useMemo(
    () =>
      Object.entries(held).flatMap(([personId, rowId]) => {
        const person = members?.find((member) => member.person.id === personId)?.person;
        return person && personId !== meId ? [{ rowId, person }] : [];
      }),
    [held, members, meId],
  );
}

function byRow(queue: readonly OutboxItem[]): ReadonlyMap<string, readonly OutboxItem[]> {
  const rows = new Map<string, OutboxItem[]>();
  for (const item of queue) {
    const { rowId = '' } = item.params;
    rows.set(rowId, [...(rows.get(rowId) ?? []), item]);
  }
  return rows;
}
