import { MessagesSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '../api/start.js';
import { partAddress } from '../channel/rooms.js';
import { SubjectText } from '../channel/SubjectText.js';
import { useTopics } from '../channel/useTopics.js';
import { partMark } from '../live/marks.js';
import { Count } from '../ui/Count.js';
import type { UnreadRoom } from './unread.js';

/** What is unread of a room by topic, each a way there; a room without topics shows nothing here. */
export function UnreadTopics({ room }: { room: UnreadRoom }) {
  const { t } = useTranslation('home');
  const mark = useRead(room.audience);
  const counts = new Map(mark.parts?.map(({ part, unread }) => [part, unread]));
  const some = [...counts].some(([part, unread]) => part !== 'none' && unread > 0);
  const { data } = useTopics(room, some);
  if (!some || !data) return null;
  const named = data.topics.filter(({ topic }) => (counts.get(topic.id) ?? 0) > 0);
  const rest = partMark(mark, 'none').unread;
  return (
    <ul className="home-topics">
      {named.map(({ topic }) => (
        <li key={topic.id}>
          <Link className="home-topic" to={partAddress(room.channel.code, room.room, topic.id)}>
            <MessagesSquare size={14} aria-hidden />
            <span>
              <SubjectText subject={topic.subject} both />
            </span>
            <Unread count={counts.get(topic.id) ?? 0} />
          </Link>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Link className="home-topic" to={partAddress(room.channel.code, room.room, 'none')}>
            <MessagesSquare size={14} aria-hidden />
            <span>{t('topics:none')}</span>
            <Unread count={rest} />
          </Link>
        </li>
      )}
    </ul>
  );
}

function Unread({ count }: { count: number }) {
  const { t } = useTranslation('home');
  return <Count value={count} soft label={t('unread.label', { count })} />;
}
