import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clausesOf } from '../../../src/language/clauses.js';
import { useMinutes } from '../minutes/useMinutes.js';
import { IconButton } from '../ui/IconButton.js';
import type { Chosen } from './ClauseChoice.js';
import { ClauseText } from './ClauseText.js';

/** The texts and clauses that shall be superseded, each to be taken out again. */
export function Superseded({ chosen, onRemove }: { chosen: readonly Chosen[]; onRemove(one: Chosen): void }) {
  return (
    <ul className="ag-clauses">
      {chosen.map((one) => (
        <Line key={`${one.minutesId}${one.clauseId}`} chosen={one} onRemove={() => onRemove(one)} />
      ))}
    </ul>
  );
}

function Line({ chosen: { minutesId, clauseId }, onRemove }: { chosen: Chosen; onRemove(): void }) {
  const { t } = useTranslation('agreements');
  const { data } = useMinutes(minutesId);
  const clause = data && clausesOf(data).find(({ id }) => id === clauseId);
  return (
    <li className="ag-removable">
      <div>
        <b translate="no">{data?.minutes.number}</b> {clauseId === null && <span>{t('choice.whole')}</span>}
        {clause && <ClauseText minutesId={minutesId} clause={clause} text={clause.text} />}
      </div>
      <IconButton label={t('terms.remove')} icon={<X size={15} />} onClick={onRemove} />
    </li>
  );
}
