import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { Figures, FiguresSpan } from '../../../src/contract/figures.js';
import { shortDate } from '../../../src/language/clocks.js';
import { formatNumber } from '../../../src/language/numbers.js';
import { useLanguage } from '../i18n.js';
import { Bar, Legend } from './Bar.js';
import { Card } from './Card.js';

/** How many matters were opened and closed, week by week or month by month. */
export function SpansCard({ spans }: { spans: Figures['spans'] }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const most = Math.max(1, ...spans.flatMap(({ opened, closed }) => [opened, closed]));
  const monthly = spans.some(({ from, to }) => Date.parse(to) - Date.parse(from) > 7 * 86_400_000);
  const chart = (
    <>
      <Legend
        of={[
          ['opened', t('opened')],
          ['closed', t('closed')],
        ]}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <div className="fg-columns" role="img" aria-label={t('chart', { name: t('spans.title') })} tabIndex={0}>
        {spans.map((span) => (
          <div key={span.from} className="fg-column">
            <div className="fg-pair">
              <span>
                {span.opened > 0 && <b>{formatNumber(span.opened, language)}</b>}
                <Bar value={span.opened} most={most} tone="opened" upright />
              </span>
              <span>
                {span.closed > 0 && <b>{formatNumber(span.closed, language)}</b>}
                <Bar value={span.closed} most={most} tone="closed" upright />
              </span>
            </div>
            <small>{monthly ? monthOf(span, language) : dayOf(span, language)}</small>
          </div>
        ))}
      </div>
    </>
  );
  return (
    <Card title={t('spans.title')} chart={chart}>
      <table className="fg-table">
        <thead>
          <tr>
            <th scope="col">{t('spans.days')}</th>
            <th scope="col">{t('opened')}</th>
            <th scope="col">{t('closed')}</th>
          </tr>
        </thead>
        <tbody>
          {spans.map((span) => (
            <tr key={span.from}>
              <th scope="row">{daysText(span, language)}</th>
              <td data-value={span.opened}>{formatNumber(span.opened, language)}</td>
              <td data-value={span.closed}>{formatNumber(span.closed, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** Days from one to another: 05/10/2026 – 11/10/2026. */
export function daysText({ from, to }: { from: string; to: string }, language: Language): string {
  const dash = language === 'zh' ? '至' : ' – ';
  return from === to ? shortDate(from, language) : `${shortDate(from, language)}${dash}${shortDate(to, language)}`;
}

const [yearAt, monthAt, dayAt] = [
  [2, 4],
  [5, 7],
  [8, 10],
] as const;

function monthOf({ from }: FiguresSpan, language: Language): string {
  const month = from.slice(...monthAt);
  return language === 'zh' ? `${Number(month)}月` : `${month}/${from.slice(...yearAt)}`;
}

function dayOf({ from }: FiguresSpan, language: Language): string {
  const [month, day] = [from.slice(...monthAt), from.slice(...dayAt)];
  return language === 'zh' ? `${Number(month)}月${Number(day)}日` : `${day}/${month}`;
}
