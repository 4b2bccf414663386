import { ListChecks, MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TopicView } from '../../../src/contract/topics.js';
import { partAddress, useSetting } from './rooms.js';
import { SubjectText } from './SubjectText.js';

/** The topic a message stands under, as a way to it, or to the issue it is about. */
export function TopicLink({ topic }: { topic: TopicView }) {
  const { t } = useTranslation('topics');
  const { channel, room } = useSetting();
  return (
    <Link className="ch-topic" to={topic.issue ? `/issues/${topic.issue}` : partAddress(channel.code, room, topic.id)}>
      {topic.issue ? <ListChecks size={13} aria-hidden /> : <MessagesSquare size={13} aria-hidden />}
      <span className="sr-only">{t('under')}</span>
      <SubjectText subject={topic.subject} />
    </Link>
  );
}
