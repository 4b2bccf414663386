import { Scale } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '../../../src/contract/basics.js';
import type { MinutesRow } from '../../../src/contract/minutes.js';
import { isMeant } from '../../../src/language/minutes.faults.js';
import { Findings } from '../guard/Findings.js';
import { useGuard } from '../guard/useGuard.js';
import { BothTexts } from '../issue/BothTexts.js';
import { useEditing } from './editing.js';
import { OverrideDialog } from './OverrideDialog.js';

interface Props {
  row: MinutesRow;
  /** What stands in both cells while one types. */
  texts: Record<Language, string>;
  /** What the record has is known to differ. */
  differs: boolean;
}

/** Numbers, dates, times and plates that one wording says and the other does not, while they are written. */
export function RowFacts({ row, texts, differs }: Props) {
  const { t } = useEditing();
  const recorded = texts.vi === (row.text.vi?.text ?? '') && texts.zh === (row.text.zh?.text ?? '');
  const [looking, setLooking] = useState(false);
  // What the record has is looked at with everything else; a row is looked at by itself once somebody types in it.
  if (!recorded && !looking) setLooking(true);
  if (recorded && isMeant(row) && row.override) {
    return (
      <p className="me-facts me-facts-meant">
        <Scale size={14} aria-hidden />
        <span>
          {t('minutes:facts.meant')} <BothTexts text={row.override.reason} />
        </span>
      </p>
    );
  }
  return (looking || differs) && <Compared row={row} texts={texts} recorded={recorded} />;
}

function Compared({ row, texts, recorded }: Omit<Props, 'differs'> & { recorded: boolean }) {
  const { editable, t } = useEditing();
  const guard = useGuard(texts);
  const [overriding, setOverriding] = useState(false);
  if (guard.findings.length === 0) return null;
  const blocks = guard.findings.some(({ severity }) => severity === 'block');
  return (
    <div className="me-facts">
      <Findings {...guard} />
      {editable && recorded && blocks && (
        <button type="button" className="text-button" onClick={() => setOverriding(true)}>
          {t('minutes:facts.mean')}
        </button>
      )}
      {overriding && <OverrideDialog row={row} onClose={() => setOverriding(false)} />}
    </div>
  );
}
