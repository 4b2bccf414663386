import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesFault, MinutesRow } from '../../../src/contract/minutes.js';
import { partWords } from '../../../src/language/minutes.js';
import { langTag, reading } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import type { OutlinePart } from './outline.js';

type Faults = ReadonlyMap<string, readonly MinutesFault['code'][]>;
type Mark = 'ok' | 'open' | 'suggestion';

/** How a few rows stand together: the first thing that is left to do says it. */
function markOf(rows: readonly MinutesRow[], faults: Faults): Mark {
  const codes = rows.flatMap(({ id }) => faults.get(id) ?? []);
  if (codes.some((code) => code !== 'suggestion_open')) return 'open';
  return codes.length > 0 ? 'suggestion' : 'ok';
}

interface Props {
  outline: readonly OutlinePart[];
  faults: readonly MinutesFault[] | undefined;
}

function byRow(faults: readonly MinutesFault[]): Faults {
  const found = new Map<string, MinutesFault['code'][]>();
  for (const { rowId, code } of faults) if (rowId) found.set(rowId, [...(found.get(rowId) ?? []), code]);
  return found;
}

/** The parts and headings of the paper, each with how it stands, and how far both texts match. */
export function Outline({ outline, faults }: Props) {
  const rows = outline.flatMap(({ lines }) => lines.map(({ row }) => row));
  const found = useMemo(() => faults && byRow(faults), [faults]);
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const matching = rows.filter((row) => found && markOf([row], found) === 'ok').length;
  const go = (id: string) => {
    const place = document.getElementById(id);
    place?.scrollIntoView({ block: 'start' });
    place?.querySelector<HTMLElement>('[data-cell]')?.focus({ preventScroll: true });
  };
  return (
    <nav className="me-outline" aria-label={t('outline')}>
      <ol>
        {outline.map(({ part, number, lines }) => {
          const own = lines.map(({ row }) => row);
          return (
            <li key={part}>
              <button
                type="button"
                title={partWords[part][language]}
                data-empty={!number || undefined}
                onClick={() => go(`part-${part}`)}
              >
                <span className="ellipsis">
                  {number ? `${number}. ` : ''}
                  {partWords[part][language]}
                </span>
                {found && own.length > 0 && <State mark={markOf(own, found)} />}
              </button>
              <ol>
                {lines.map(({ row, number: at }, place) => {
                  if (row.kind !== 'heading') return null;
                  const next = lines.findIndex((line, index) => index > place && line.row.kind === 'heading');
                  const under = lines.slice(place, next < 0 ? undefined : next).map((line) => line.row);
                  const { own: words, other, ownLang, otherLang } = reading(row.text, language);
                  return (
                    <li key={row.id}>
                      <button type="button" onClick={() => go(`row-${row.id}`)}>
                        <span className="ellipsis" lang={words ? ownLang : otherLang}>
                          {at} {(words ?? other)?.text}
                        </span>
                        {found && <State mark={markOf(under, found)} />}
                      </button>
                    </li>
                  );
                })}
              </ol>
            </li>
          );
        })}
      </ol>
      <p className="me-match">
        <span lang={langTag(language)}>{t('match')}</span>
        <b>{t('match_of', { done: matching, all: rows.length })}</b>
        <progress max={Math.max(1, rows.length)} value={matching} aria-label={t('match')} />
      </p>
    </nav>
  );
}

function State({ mark }: { mark: Mark }) {
  const { t } = useTranslation('minutes');
  return <i className="me-dot" data-mark={mark} role="img" aria-label={t(`mark.${mark}`)} title={t(`mark.${mark}`)} />;
}
