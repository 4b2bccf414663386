import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { otherSide } from '../../../src/language/clocks.js';
import { lasting } from '../../../src/language/lasting.js';
import { useOpenIssues } from '../api/issue-list.js';
import { useLanguage } from '../i18n.js';
import { IssueTitle } from '../issues/IssueParts.js';
import { issueAddress } from '../issues/row.js';
import { useReader } from '../ui/reader.js';
import { Tag } from '../ui/Tag.js';
import { useNow } from '../ui/useNow.js';

const shown = 3;

/** What has lain with the other side longest, as a plain fact: nobody is called late here. */
export function HeldLongest() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const { side } = useReader();
  const now = useNow();
  const { data } = useOpenIssues();
  if (!data) return null;
  const other = otherSide(side);
  const since = ({ turn }: (typeof data.issues)[number]) => turn?.since ?? '';
  const longest = data.issues
    .filter(({ turn }) => turn?.side === other)
    .sort((a, b) => (since(a) < since(b) ? -1 : 1))
    .slice(0, shown);
  return (
    <section className="card home-gates" aria-labelledby="home-held">
      <div className="home-gates-heading">
        <h2 id="home-held">{t(`issues.longest.${other}`)}</h2>
        {longest.length > 0 && <Link to={`/issues?turn=${other}`}>{t('issues.all')}</Link>}
      </div>
      {longest.length === 0 ? (
        <p className="home-held-nothing">{t(`issues.longest_nothing.${other}`)}</p>
      ) : (
        <ul>
          {longest.map((issue) => (
            <li key={issue.id}>
              <Link to={issueAddress(issue)}>
                <IssueTitle title={issue.title} part="first" />
              </Link>
              <Tag>{lasting(Date.parse(now) - Date.parse(since(issue)), language)}</Tag>
              <span translate="no">{issue.number}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
