import { Button } from 'antd';
import { MessagesSquare, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { TopicPart, TopicSummary } from '../../../src/contract/topics.js';
import { useRead } from '../api/start.js';
import { partMark } from '../live/marks.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Skeletons } from '../ui/Skeletons.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { partAddress, useSetting } from './rooms.js';
import { SubjectText } from './SubjectText.js';
import { TopicDialog } from './TopicDialog.js';
import { useTopics } from './useTopics.js';

/** A room as its topics: what each is about, what is unread in it and when something was said last. */
export function TopicsList() {
  const { t } = useTranslation('topics');
  const setting = useSetting();
  const { channel, room, mayPost } = setting;
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useTopics(setting);
  const [opening, setOpening] = useState(false);
  const topics = [...(data?.topics ?? [])].sort(latestFirst);
  return (
    <section className="tp" aria-labelledby="tp-title">
      <header className="tp-head">
        <h2 id="tp-title">{t('title')}</h2>
        {mayPost && (
          <Button type="primary" icon={<Plus size={15} />} onClick={() => setOpening(true)}>
            {t('task.title.open')}
          </Button>
        )}
      </header>
      {isPending && !error && <Skeletons rows={4} />}
      {error && !data && <ErrorState error={error} title={t('failed')} retry={() => void refetch()} />}
      {data && topics.length === 0 && (
        <EmptyState icon={<MessagesSquare size={32} />} title={t('empty')} says={t('empty_says')} />
      )}
      <ul className="card tp-list">
        {topics.map(({ topic, last, messages }) => (
          <Row key={topic.id} part={topic.id} at={last?.at ?? topic.openedAt} messages={messages}>
            <SubjectText subject={topic.subject} both />
            {topic.closedAt && <Tag>{t('closed')}</Tag>}
          </Row>
        ))}
        {data?.without && (
          <Row part="none" at={data.without.at}>
            <span>{t('none')}</span>
          </Row>
        )}
      </ul>
      {opening && (
        <TopicDialog
          task={{ as: 'open' }}
          onClose={() => setOpening(false)}
          onDone={(topic) => void navigate(partAddress(channel.code, room, topic.id))}
        />
      )}
    </section>
  );
}

interface RowProps {
  part: TopicPart;
  at: string;
  messages?: number;
  children: ReactNode;
}

function Row({ part, at, messages, children }: RowProps) {
  const { t } = useTranslation('topics');
  const { channel, room, audience } = useSetting();
  const { unread } = partMark(useRead(audience), part);
  return (
    <li>
      <Link className="tp-row" to={partAddress(channel.code, room, part)} data-unread={unread > 0 || undefined}>
        <span className="tp-subject">{children}</span>
        <span className="tp-meta">
          {unread > 0 && <b className="tp-unread">{t('unread', { count: unread })}</b>}
          {messages !== undefined && <span>{t('messages', { count: messages })}</span>}
          <TwoClocks at={at} date="unless_today" />
        </span>
      </Link>
    </li>
  );
}

/** What is open comes first, then by when something was said last. */
const latestFirst = (a: TopicSummary, b: TopicSummary): number =>
  Number(a.topic.closedAt !== null) - Number(b.topic.closedAt !== null) || (atOf(a) < atOf(b) ? 1 : -1);
const atOf = ({ topic, last }: TopicSummary): string => last?.at ?? topic.openedAt;
