import { CloudUpload, TriangleAlert } from 'lucide-react';
import type { Language } from '../../../src/contract/basics.js';
import type { MinutesRow } from '../../../src/contract/minutes.js';
import { stateOf } from '../../../src/language/minutes.js';
import { useLine } from '../live/line.js';
import { useEditing } from './editing.js';
import type { useCell } from './useCell.js';

interface Props {
  row: MinutesRow;
  language: Language;
  cell: ReturnType<typeof useCell>;
  writes: boolean;
  onEdit(): void;
}

/** What has to be said under the words of one language: that they are behind, that they wait, that they were refused. */
export function CellNotes({ row, language, cell, writes, onEdit }: Props) {
  const { acts, t } = useEditing();
  const offline = useLine().state === 'offline';
  const state = stateOf(row);
  const behind = row.text.source !== language && (state === 'out_of_step' || state === 'machine');
  const { refused, waits } = cell;
  return (
    <>
      {behind && !waits && (
        <p className="me-note me-note-behind">
          <TriangleAlert size={13} aria-hidden />
          <span>{t(state === 'machine' ? 'minutes:note.machine' : `minutes:note.behind.${language}`)}</span>
          {writes && (
            <>
              <button type="button" className="text-button" onClick={() => acts.inStep(row)}>
                {t('minutes:act.in_step')}
              </button>
              <button type="button" className="text-button" onClick={onEdit}>
                {t('minutes:act.reword')}
              </button>
            </>
          )}
        </p>
      )}
      {refused ? (
        <p className="me-note me-note-refused" role="alert">
          <TriangleAlert size={13} aria-hidden />
          <span>{refused.problem?.detail || t('minutes:note.refused')}</span>
          <button type="button" className="text-button" onClick={cell.forget}>
            {t('minutes:act.discard')}
          </button>
        </p>
      ) : (
        offline &&
        waits && (
          <p className="me-note">
            <CloudUpload size={13} aria-hidden />
            <span>{t('minutes:note.waits')}</span>
          </p>
        )
      )}
      {waits && cell.text.trim() === '' && <p className="me-note me-note-refused">{t('minutes:note.blank')}</p>}
    </>
  );
}
