import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IssueRow } from '../../../src/contract/issues.js';
import { lasting } from '../../../src/language/lasting.js';
import { useOpenIssues, useOwnTurn } from '../api/issue-list.js';
import { useChannels } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { DueText, IssueTitle } from '../issues/IssueParts.js';
import { issueAddress } from '../issues/row.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { useReader } from '../ui/reader.js';
import { useNow } from '../ui/useNow.js';
import '../issues/parts.css';
import './turns.css';

const shown = 5;

/** The matters whose turn is our side's, due first: what we do next, by when, and since when it lies with us. */
export function OwnTurnCard() {
  const { t } = useTranslation('home');
  const { data } = useOpenIssues();
  const { issues, more } = useOwnTurn();
  const { side } = useReader();
  if (!data) return null;
  const count = issues.length;
  return (
    <section aria-labelledby="home-turn">
      <div className="home-heading">
        <h2 id="home-turn">{t('issues.own')}</h2>
        {count > 0 && <span>{t(more ? 'issues.count_more' : 'issues.count', { count })}</span>}
        <Link to={count > shown ? `/issues?turn=${side}` : '/issues'}>{t('issues.all')}</Link>
      </div>
      {count === 0 ? (
        <p className="card home-calm">{t('issues.nothing')}</p>
      ) : (
        <ul className="card home-list">
          {issues.slice(0, shown).map((issue) => (
            <Row key={issue.id} issue={issue} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ issue }: { issue: IssueRow }) {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const now = useNow();
  const channel = useChannels().find(({ id }) => id === issue.channelId);
  return (
    <li>
      <Link className="home-row home-turn" to={issueAddress(issue)}>
        <span className="home-row-words">
          <b className="home-turn-title">
            <IssueTitle title={issue.title} part="first" />
          </b>
          <span className="il-other">
            <IssueTitle title={issue.title} part="second" />
          </span>
          {issue.turn && (
            <span className="home-turn-step">
              {t('issues.step')} <IssueTitle title={issue.turn.step} part="first" />
            </span>
          )}
          <span className="home-turn-place">
            <span translate="no">{issue.number}</span>
            {channel && (
              <span>
                <ChannelNameText channel={channel} />
              </span>
            )}
            {issue.turn && (
              <span>
                {t('issues:held')} {lasting(Math.max(60_000, Date.parse(now) - Date.parse(issue.turn.since)), language)}
              </span>
            )}
          </span>
        </span>
        <DueText issue={issue} now={now} />
        <ChevronRight size={17} aria-hidden />
      </Link>
    </li>
  );
}
