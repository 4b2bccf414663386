import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Figures } from '../../../src/contract/figures.js';
import { lasting } from '../../../src/language/lasting.js';
import { reading } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { LangText } from '../ui/LangText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { Card } from './Card.js';

/** What has been open longest, each with the side whose turn it is. */
export function OldestCard({ oldest, at }: Pick<Figures, 'oldest' | 'at'>) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  return (
    <Card title={t('oldest_open.title')} wide>
      <table className="fg-table fg-oldest">
        <thead>
          <tr>
            <th scope="col">{t('oldest_open.issue')}</th>
            <th scope="col">{t('oldest_open.turn')}</th>
            <th scope="col">{t('oldest_open.since')}</th>
            <th scope="col">{t('oldest_open.for')}</th>
          </tr>
        </thead>
        <tbody>
          {oldest.map(({ issueId, number, title, openedAt, turn }) => {
            const { own, other, ownLang, otherLang } = reading(title, language);
            const words = own ?? other;
            return (
              <tr key={issueId}>
                <th scope="row">
                  <Link to={`/issues/${number}`}>
                    <span translate="no">{number}</span>{' '}
                    <LangText lang={own ? ownLang : otherLang}>{words?.text}</LangText>
                  </Link>
                </th>
                <td>
                  <SideBadge side={turn} />
                </td>
                <td>
                  <TwoClocks at={openedAt} date="always" />
                </td>
                <td>{lasting(Date.parse(at) - Date.parse(openedAt), language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Card>
  );
}
