import { useTranslation } from 'react-i18next';
import type { AskView } from '../../../src/contract/asks.js';
import { owing } from '../../../src/language/asks.js';
import { age } from '../../../src/language/clocks.js';
import { useLanguage } from '../i18n.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { useNow } from '../ui/useNow.js';

/** By when a confirmation is asked; once the time has passed that is said as a fact, with how long ago. */
export function DueLine({ ask }: { ask: Pick<AskView, 'sides' | 'due' | 'urgent' | 'acknowledged'> }) {
  const { t } = useTranslation('asks');
  const language = useLanguage();
  const now = useNow();
  const { due, urgent } = ask;
  const open = owing(ask).length > 0;
  const passed = open && due !== null && due < now;
  const since = passed ? age(due, now, language) : undefined;
  return (
    <>
      {urgent && open && <Tag tone="error">{t('urgent')}</Tag>}
      {due && (
        <span className="ask-by" data-passed={passed || undefined}>
          {t('due')} <TwoClocks at={due} date="unless_today" />
          {passed && ` · ${since ? t('passed_since', { age: since }) : t('passed')}`}
        </span>
      )}
    </>
  );
}
