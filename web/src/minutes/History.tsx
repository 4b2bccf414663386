import { useTranslation } from 'react-i18next';
import type { Frozen, MinutesDetail } from '../../../src/contract/minutes.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { Versions } from './Versions.js';

/** What happened to the paper, the last thing first. */
export function History({ detail, frozen }: { detail: MinutesDetail; frozen: Frozen }) {
  const { minutes } = detail;
  const { t } = useTranslation('minutes');
  const last = [...minutes.signatures].sort((a, b) => b.at.localeCompare(a.at))[0];
  const steps = [
    ...(minutes.state === 'signed' && last
      ? [{ key: 'locked', says: t('history.locked'), at: last.at, by: undefined }]
      : []),
    ...[...minutes.signatures]
      .sort((a, b) => b.at.localeCompare(a.at))
      .map(({ side, at, by }) => ({ key: side, says: t(`history.signed.${side}`), at, by })),
    {
      key: 'frozen',
      says: t('history.frozen', { version: frozen.statement.version }),
      at: frozen.at,
      by: frozen.by,
    },
    { key: 'opened', says: t('history.opened'), at: minutes.openedAt, by: minutes.openedBy },
  ];
  return (
    <section aria-labelledby="ms-history">
      <h2 id="ms-history">{t('history.title')}</h2>
      <ol className="ms-history">
        {steps.map((step) => (
          <li key={step.key}>
            {step.says}
            {step.by && (
              <span>
                {' · '}
                <PersonNameText name={step.by.name} />
              </span>
            )}
            <TwoClocks at={step.at} date="always" />
          </li>
        ))}
      </ol>
      <Versions detail={detail} />
    </section>
  );
}
