import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { otherSide } from '../../../src/language/clocks.js';
import { useReader } from '../ui/reader.js';

/** From the first word to the lock: which steps are behind, and which one it is now. */
export function MinutesSteps({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('minutes');
  const { side } = useReader();
  const { state, signatures } = minutes;
  const signed = (one: 'vn' | 'cn') => signatures.some((signature) => signature.side === one);
  const frozen = state === 'frozen' || state === 'signed';
  const steps = [
    { key: 'draft', says: t('step.draft'), done: state !== 'draft' },
    { key: 'joint', says: t('step.joint'), done: frozen },
    ...[side, otherSide(side)].map((one) => ({ key: one, says: t(`step.sign.${one}`), done: signed(one) })),
    { key: 'locked', says: t('step.locked'), done: state === 'signed' },
  ];
  const now = steps.findIndex(({ done }) => !done);
  return (
    <ol className="is-steps me-steps" aria-label={t('steps')}>
      {steps.map(({ key, says, done }, at) => (
        <li
          key={key}
          data-state={done ? 'done' : at === now ? 'now' : 'open'}
          aria-current={at === now ? 'step' : undefined}
        >
          <i aria-hidden="true">{done ? <Check size={12} /> : at + 1}</i>
          {says}
        </li>
      ))}
    </ol>
  );
}
