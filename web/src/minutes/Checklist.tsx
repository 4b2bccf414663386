import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MinutesFault } from '../../../src/contract/minutes.js';
import { useLanguage } from '../i18n.js';
import { between } from '../ui/punctuation.js';

/** What can be right about a paper, in the order in which it is looked at. */
const points = [
  ['language_missing'],
  ['machine_only'],
  ['out_of_step'],
  ['suggestion_open'],
  ['facts_differ'],
  ['action_without_side', 'action_without_due'],
] as const satisfies readonly MinutesFault['code'][][];

interface Props {
  faults: readonly MinutesFault[];
  names: ReadonlyMap<string, string>;
}

/** What the server will look at before both texts are frozen; each fault leads to its place. */
export function Checklist({ faults, names }: Props) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const kinds = [...new Set(faults.map(({ code }) => code))];
  const fine = points.filter((codes) => !codes.some((code) => kinds.includes(code)));
  const go = ({ rowId, actionId }: MinutesFault) => {
    const place = document.getElementById(rowId ? `row-${rowId}` : `action-${actionId}`);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('[data-cell], button')?.focus({ preventScroll: true });
  };
  return (
    <section aria-labelledby="me-checks">
      <h2 id="me-checks">{t('check.title')}</h2>
      <ul className="me-checks">
        {kinds.map((code) => {
          const those = faults.filter((fault) => fault.code === code);
          const places = [...new Set(those.flatMap(({ rowId }) => (rowId ? (names.get(rowId) ?? []) : [])))];
          const [first] = those;
          return (
            <li key={code} data-open>
              <CircleAlert size={15} aria-hidden />
              <button type="button" onClick={() => first && go(first)} disabled={!first?.rowId && !first?.actionId}>
                {t(`check.${code}`, { count: those.length })}
                {places.length > 0 && ` ${t('check_where', { where: places.slice(0, 4).join(between(language)) })}`}
              </button>
            </li>
          );
        })}
        {!kinds.includes('empty') &&
          fine.map(([code]) => (
            <li key={code}>
              <CircleCheck size={15} aria-hidden />
              <span>{t(`check_ok.${code}`)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
