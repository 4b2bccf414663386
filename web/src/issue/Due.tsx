import { useTranslation } from 'react-i18next';
import type { IssueView } from '../../../src/contract/issues.js';
import { isLate } from '../../../src/language/issues.js';
import { lasting } from '../../../src/language/lasting.js';
import { useLanguage } from '../i18n.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { useNow } from '../ui/useNow.js';

/** By when the side whose turn it is acts: on both clocks, and how much time is left or has passed. */
export function Due({ issue }: { issue: Pick<IssueView, 'sides' | 'turn'> }) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const now = useNow();
  const { turn } = issue;
  if (!turn) return null;
  const left = Date.parse(turn.due) - Date.parse(now);
  const late = isLate(issue, now);
  return (
    <span className="is-due" data-late={late || undefined} data-soon={(left > 0 && left < soon) || undefined}>
      {t('due')} <TwoClocks at={turn.due} date="always" />
      {(left > 0 || late) && (
        <b>{t(left > 0 ? 'due_left' : 'due_late', { span: lasting(Math.abs(left), language) })}</b>
      )}
    </span>
  );
}

const soon = 24 * 3_600_000;
