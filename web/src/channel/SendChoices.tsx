import { ClipboardCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { newAsk } from '../asks/draft.js';
import { useReader } from '../ui/reader.js';
import type { Draft } from './drafts.js';
import { HoldChoice } from './HoldChoice.js';

interface Props {
  draft: Draft;
  change(part: Partial<Draft>): void;
  /** On a phone this stands in a list, which gives its room to what was chosen. */
  onAsk(): void;
}

/** How a message to both sides goes out: after the interpreter's check, and with a confirmation asked for. */
export function SendChoices({ draft: { hold, ask }, change, onAsk }: Props) {
  const { t } = useTranslation('asks');
  const { side } = useReader();
  return (
    <>
      <HoldChoice hold={hold} onHold={(next) => change({ hold: next })} />
      <button
        type="button"
        className="cp-ask"
        aria-pressed={ask !== undefined}
        onClick={() => {
          change({ ask: ask ? undefined : newAsk(side) });
          onAsk();
        }}
      >
        <ClipboardCheck size={15} aria-hidden /> {t('title_short')}
      </button>
    </>
  );
}
