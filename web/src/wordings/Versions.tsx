import { useTranslation } from 'react-i18next';
import type { WordingVersion } from '../../../src/contract/wordings.js';
import { BothTexts } from '../issue/BothTexts.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';

/** One thing a version says otherwise than the one in force before it; the field is the key of its name. */
export interface Changed {
  field: string;
  from: string;
  to: string;
}

interface Props<C> {
  versions: readonly WordingVersion<C>[];
  changesOf(before: C | undefined, after: C): Changed[];
}

/** Every version there was, the newest first: who proposed it, what it changed, and what became of it. */
export function Versions<C>({ versions, changesOf }: Props<C>) {
  const { t } = useTranslation('terms');
  return (
    <section className="terms-versions">
      <h3>{t('versions')}</h3>
      <ol>
        {[...versions].reverse().map((version) => {
          const { number, by, at, answer } = version;
          const before = versions.findLast((one) => one.number < number && one.answer?.outcome === 'agreed');
          return (
            <li key={number}>
              <p>
                <b>{t('version', { number })}</b> {by.side && <SideBadge side={by.side} />}{' '}
                <PersonNameText name={by.name} /> <TwoClocks at={at} date="always" />
              </p>
              <ul>
                {changesOf(before?.content, version.content).map(({ field, from, to }) => (
                  <li key={field}>
                    {t('changed', { field: t(`field.${field}`) })} {from && <del>{from}</del>} {to && <ins>{to}</ins>}
                  </li>
                ))}
              </ul>
              <p className="terms-outcome" data-outcome={answer?.outcome ?? 'open'}>
                {t(`outcome.${answer?.outcome ?? 'open'}`)}{' '}
                {answer && (
                  <>
                    {answer.by.side && <SideBadge side={answer.by.side} />} <PersonNameText name={answer.by.name} />{' '}
                    <TwoClocks at={answer.at} date="always" />
                  </>
                )}
              </p>
              {answer?.reason && <BothTexts text={answer.reason} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
