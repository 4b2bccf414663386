import { ClipboardCheck, X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { otherSide } from '../../../src/language/clocks.js';
import { Check } from '../ui/Field.js';
import { IconButton } from '../ui/IconButton.js';
import { useReader } from '../ui/reader.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { useNow } from '../ui/useNow.js';
import { type AskDraft, dueOf } from './draft.js';
import './asks.css';

interface Props {
  ask: AskDraft;
  /** `undefined` asks nothing any more. */
  onAsk(ask: AskDraft | undefined): void;
}

/** Above the field: of which side a confirmation is asked with this message, by when, and whether it is urgent. */
export function AskPanel({ ask, onAsk }: Props) {
  const { t } = useTranslation('asks');
  const { side } = useReader();
  const now = useNow();
  const title = useId();
  const box = useRef<HTMLElement>(null);
  const due = dueOf(ask, side);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const change = (part: Partial<AskDraft>) => onAsk({ ...ask, ...part });
  return (
    <section className="ask-panel" aria-labelledby={title} ref={box}>
      <h3 id={title}>
        <ClipboardCheck size={15} aria-hidden /> {t('title')}
      </h3>
      <span className="ask-sides">
        {[side, otherSide(side)].map((one) => (
          <Check
            key={one}
            label={t(`common:side.${one}`)}
            checked={ask.sides.includes(one)}
            // Somebody has to be asked.
            disabled={ask.sides.length === 1 && ask.sides[0] === one}
            onChange={({ target }) =>
              change({ sides: target.checked ? [...ask.sides, one] : ask.sides.filter((other) => other !== one) })
            }
          />
        ))}
      </span>
      <span className="ask-due">
        <label>
          {t('due_time')}
          <input type="time" value={ask.time} onChange={({ target }) => change({ time: target.value })} />
        </label>
        <label>
          {t('due_date')}
          <input type="date" value={ask.date} onChange={({ target }) => change({ date: target.value })} />
        </label>
        {due && <TwoClocks at={due} date="unless_today" />}
        {due && due < now && <span className="ask-past">{t('due_past')}</span>}
      </span>
      <Check
        label={t('urgent_says')}
        checked={ask.urgent}
        onChange={({ target }) => change({ urgent: target.checked })}
      />
      <IconButton label={t('drop')} icon={<X size={16} />} onClick={() => onAsk(undefined)} />
    </section>
  );
}
