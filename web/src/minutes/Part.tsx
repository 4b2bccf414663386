import { Plus } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonCard } from '../../../src/contract/people.js';
import { partWords } from '../../../src/language/minutes.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import type { OutboxItem } from '../live/outbox.js';
import { IconButton } from '../ui/IconButton.js';
import { useEditing } from './editing.js';
import { NewRow } from './NewRow.js';
import type { OutlinePart } from './outline.js';
import { Row } from './Row.js';

/** Where a new row is being written. */
export interface NewPlace {
  part: OutlinePart['part'];
  after: string | null;
}

interface Props {
  outline: OutlinePart;
  holders: ReadonlyMap<string, PersonCard>;
  /** Rows whose two wordings say different facts. */
  differing: ReadonlySet<string>;
  queues: ReadonlyMap<string, readonly OutboxItem[]>;
  adding: NewPlace | undefined;
  onAdd(place: NewPlace | undefined): void;
  onAddBelow(rowId: string): void;
  /** What stands in it beside its rows: the delegations, the agreed actions. */
  children?: ReactNode;
}

const none: readonly OutboxItem[] = [];

/** One part of the paper, under the words that both texts give it. */
export const Part = memo(function Part({
  outline,
  holders,
  differing,
  queues,
  adding,
  onAdd,
  onAddBelow,
  children,
}: Props) {
  const { t } = useTranslation('minutes');
  const own = useLanguage();
  const away = otherLanguage(own);
  const { editable } = useEditing();
  const { part, number, lines } = outline;
  const here = adding?.part === part ? adding : undefined;
  const fresh = here && <NewRow key={here.after} part={part} after={here.after} onClose={() => onAdd(undefined)} />;
  return (
    <section
      className="me-part"
      id={`part-${part}`}
      aria-label={partWords[part][own]}
      data-empty={!number || undefined}
    >
      <header className="me-grid">
        <span className="me-number">{number}</span>
        <h2 lang={langTag(own)}>{partWords[part][own]}</h2>
        <span lang={langTag(away)}>{partWords[part][away]}</span>
        {editable && !here && (
          <IconButton
            className="me-add"
            label={t('act.add_row_to', { part: partWords[part][own] })}
            icon={<Plus size={16} />}
            onClick={() => onAdd({ part, after: lines.at(-1)?.row.id ?? null })}
          />
        )}
      </header>
      {here?.after === null && fresh}
      {lines.map(({ row, number: own }) => (
        <div key={row.id} className="me-line">
          <Row
            row={row}
            number={own}
            holder={holders.get(row.id)}
            differs={differing.has(row.id)}
            queue={queues.get(row.id) ?? none}
            onAdd={onAddBelow}
          />
          {here?.after === row.id && fresh}
        </div>
      ))}
      {children}
    </section>
  );
});
