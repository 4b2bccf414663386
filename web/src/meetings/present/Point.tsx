import { useTranslation } from 'react-i18next';
import type { AgendaItem, Proposal } from '../../../../src/contract/meetings.js';
import { SideBadge } from '../../ui/SideBadge.js';
import { Tag } from '../../ui/Tag.js';
import { BigText } from './BigText.js';

interface Props {
  item: AgendaItem;
  number: number;
  of: number;
  /** What was said to it so far. */
  said: readonly Proposal[];
}

/** The point that is being talked about, and what each side has asked to it. */
export function Point({ item, number, of, said }: Props) {
  const { t } = useTranslation('meetings');
  const { presenter, section, title } = item;
  return (
    <section className="pv-point" aria-live="polite">
      <p className="pv-line">
        <b>{t('present.number', { number, of })}</b>
        <Tag>{t(`agenda.section.${section}`)}</Tag>
        <span>
          {presenter ? <SideBadge side={presenter} /> : t('agenda.both')} {t('agenda.presents')}
        </span>
      </p>
      <h2>
        <BigText text={title} />
      </h2>
      {said.length > 0 && (
        <ul className="pv-said">
          {said.map(({ id, side, kind, text, outcome }) => (
            <li key={id}>
              <p className="pv-line">
                <SideBadge side={side} />
                <Tag>{t(`ledger.kind.${kind}`)}</Tag>
                {kind !== 'statement' && <Outcome outcome={outcome} />}
              </p>
              <BigText text={text} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Outcome({ outcome }: Pick<Proposal, 'outcome'>) {
  const { t } = useTranslation('meetings');
  if (!outcome) return <Tag tone="error">{t('ledger.no_outcome')}</Tag>;
  if (outcome.grade === 'no_answer_yet') return <Tag tone="warning">{t('ledger.no_answer_yet')}</Tag>;
  return <Tag tone="ok">{t(`issue:grade.${outcome.grade}`)}</Tag>;
}
