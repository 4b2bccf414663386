import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { NoLine, Refusal } from '../api/call.js';
import { roomOf, useMe, useStart } from '../api/start.js';
import { SettingProvider, settingOf } from '../channel/rooms.js';
import { TermScope } from '../terms/TermScope.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Skeletons } from '../ui/Skeletons.js';
import { IssueScreen } from './IssueScreen.js';
import { useIssue } from './useIssue.js';
import './issue.css';
import './timeline.css';
import './side.css';
import './form.css';
import './phone.css';
import './paper.css';

/** The issue in the address, by its number or id. */
export default function IssuePage() {
  const { ref = '' } = useParams();
  return <IssueAt key={ref} address={/^[a-z]/i.test(ref) && !ref.includes('-7') ? ref.toUpperCase() : ref} />;
}

function IssueAt({ address }: { address: string }) {
  const { t } = useTranslation('issue');
  const me = useMe();
  const { detail, error, refetch } = useIssue(address);
  const channel = useStart((start) => start.channels.find(({ id }) => id === detail?.issue.channelId));
  if (!detail) {
    if (error instanceof Refusal) {
      return (
        <EmptyState icon={<SearchX size={32} />} title={t('not_found.title')} says={t('not_found.says')}>
          <Link to="/">{t('not_found.home')}</Link>
        </EmptyState>
      );
    }
    if (!error) return <Skeletons rows={6} />;
    return (
      <ErrorState
        error={error}
        title={t('failed')}
        {...(error instanceof NoLine && { safe: t('failed_safe') })}
        retry={() => void refetch()}
      />
    );
  }
  if (!channel) return null;
  const { issue, inner } = detail;
  return (
    <SettingProvider value={settingOf(channel, roomOf(channel, issue.audience, me), me, issue.topicId)}>
      <TermScope channelId={channel.id}>
        <IssueScreen issue={issue} inner={inner} />
      </TermScope>
    </SettingProvider>
  );
}
