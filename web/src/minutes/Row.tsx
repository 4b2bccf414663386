import { type FocusEvent, memo, useCallback, useState } from 'react';
import type { Language } from '../../../src/contract/basics.js';
import type { MinutesRow } from '../../../src/contract/minutes.js';
import type { PersonCard } from '../../../src/contract/people.js';
import { otherSide } from '../../../src/language/clocks.js';
import { otherLanguage } from '../../../src/language/text.js';
import { hold } from '../live/holds.js';
import type { OutboxItem } from '../live/outbox.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Cell } from './Cell.js';
import { useEditing } from './editing.js';
import { RowFacts } from './RowFacts.js';
import { RowMark } from './RowMark.js';
import { RowMenu } from './RowMenu.js';

interface Props {
  row: MinutesRow;
  number: string | undefined;
  holder: PersonCard | undefined;
  /** Its two wordings say different facts. */
  differs: boolean;
  queue: readonly OutboxItem[];
  onAdd(after: string): void;
}

/** One sentence against the other, the reader's own language first. */
export const Row = memo(function Row({ row, number, holder, differs, queue, onAdd }: Props) {
  const { minutesId, audience, editable, t, reader } = useEditing();
  const { language: own, side } = reader;
  const [texts, setTexts] = useState<Record<Language, string>>({
    vi: row.text.vi?.text ?? '',
    zh: row.text.zh?.text ?? '',
  });
  const onText = useCallback(
    (language: Language, text: string) =>
      setTexts((before) => (before[language] === text ? before : { ...before, [language]: text })),
    [],
  );
  const stay = () => {
    if (editable && !holder) hold(audience, minutesId, row.id);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) hold(audience, minutesId, null);
  };
  const stands = [side, otherSide(side)].flatMap((one) => {
    const stand = row.stands[one];
    return stand ? [{ side: one, stand }] : [];
  });
  return (
    <article
      className="me-row me-grid"
      id={`row-${row.id}`}
      data-row={row.id}
      data-kind={row.kind}
      data-held={holder ? true : undefined}
      aria-label={t(`minutes:row.${row.kind}`, { number: number ?? '' })}
      onFocus={stay}
      onInput={stay}
      onBlur={onBlur}
    >
      <span className="me-number">{number}</span>
      {[own, otherLanguage(own)].map((language) => (
        <Cell key={language} row={row} language={language} holder={holder} queue={queue} onText={onText} />
      ))}
      <span className="me-side">
        <RowMark row={row} />
        {editable && !holder && <RowMenu row={row} onAdd={onAdd} />}
      </span>
      {stands.length > 0 && (
        <p className="me-stands">
          {stands.map(({ side: one, stand }) => (
            <span key={one} data-stand={stand}>
              <SideBadge side={one} /> {t(`minutes:stand.${stand}`)}
            </span>
          ))}
        </p>
      )}
      <RowFacts row={row} texts={texts} differs={differs} />
    </article>
  );
});
