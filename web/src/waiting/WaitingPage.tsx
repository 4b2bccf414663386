import { BadgeCheck, Languages } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { MessageView } from '../../../src/contract/messages.js';
import { waitingLimit } from '../api/keys.js';
import { useMay } from '../api/may.js';
import { useWaiting, useWaitingIssues, useWaitingTopics } from '../api/waiting.js';
import { PhotoViewer } from '../files/PhotoViewer.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { WaitingIssues } from './WaitingIssues.js';
import { WaitingRow } from './WaitingRow.js';
import { WaitingTopics } from './WaitingTopics.js';
import '../channel/message.css';
import '../channel/message.parts.css';
import '../channel/message.phone.css';
import '../channel/panels.css';
import './waiting.css';

/** The interpreter's work: what waits for a translation or a check: subjects, then messages, held ones and then the oldest first, done one after the other. */
export default function WaitingPage() {
  const { t } = useTranslation('waiting');
  const may = useMay('translation.write');
  const { data, error, isPending, refetch } = useWaiting();
  const { data: topics = [] } = useWaitingTopics();
  const { data: issues = [] } = useWaitingIssues();
  const others = topics.length + issues.length;
  const [params] = useSearchParams();
  const [open, setOpen] = useState(params.get('m') ?? undefined);
  const list = data ?? [];
  if (!may) return <EmptyState icon={<Languages size={32} />} title={t('only')} says={t('only_says')} />;

  // The event of the check takes a row out a moment later; the next one is known now.
  const next = (message: MessageView): void => {
    const left = list.filter(({ id }) => id !== message.id);
    const following = list[list.findIndex(({ id }) => id === message.id) + 1] ?? left[0];
    setOpen(following?.id);
    notify({ text: left.length > 0 ? t('done', { count: left.length }) : t('done_last') });
  };
  const many = list.length >= waitingLimit;
  return (
    <div className="wt">
      <PageHeader title={t('title')} says={t('says')}>
        {list.length > 0 && (
          <span className="wt-count">{t(many ? 'count_many' : 'count', { count: list.length })}</span>
        )}
      </PageHeader>
      {topics.length > 0 && <WaitingTopics topics={topics} />}
      {issues.length > 0 && <WaitingIssues issues={issues} />}
      {isPending && <Skeletons rows={5} />}
      {error && !data && <ErrorState error={error} title={t('failed')} retry={() => void refetch()} />}
      {data && list.length === 0 && others === 0 && (
        <EmptyState icon={<BadgeCheck size={34} />} title={t('empty')} says={t('empty_says')} />
      )}
      {list.length > 0 && others > 0 && (
        <div className="wt-heading">
          <h2>{t('list')}</h2>
        </div>
      )}
      {list.length > 0 && (
        <ul className="wt-list card" aria-label={t('list')}>
          {list.map((message) => (
            <WaitingRow
              key={message.id}
              message={message}
              open={message.id === open}
              onOpen={() => setOpen(message.id)}
              onClose={() => setOpen(undefined)}
              onVerified={() => next(message)}
            />
          ))}
        </ul>
      )}
      <PhotoViewer messages={list} />
    </div>
  );
}
