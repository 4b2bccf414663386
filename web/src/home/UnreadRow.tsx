import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Avatar } from '../ui/Avatar.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { Count } from '../ui/Count.js';
import { MessageLine } from '../ui/MessageLine.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { UnreadTopics } from './UnreadTopics.js';
import type { UnreadRoom } from './unread.js';

/** A room with something unread: what came last, in the reader's language first, and how much stands under which topic. */
export function UnreadRow({ room: unreadRoom }: { room: UnreadRoom }) {
  const { channel, room, unread, newest } = unreadRoom;
  const { t } = useTranslation('home');
  return (
    <li>
      <Link className="home-row" to={`/c/${channel.code}${room === 'shared' ? '' : `/${room}`}`}>
        {newest ? <Avatar person={newest.author} /> : <span className="avatar" />}
        <span className="home-row-words">
          <span className="home-row-head">
            <b>
              <ChannelNameText channel={channel} />
            </b>
            {room !== 'shared' && <Tag tone="warning">{t(`room.${room}`)}</Tag>}
            {newest && <TwoClocks at={newest.postedAt} date="unless_today" />}
          </span>
          {newest && <MessageLine message={newest} />}
        </span>
        <Count value={unread} label={t('unread.label', { count: unread })} />
      </Link>
      <UnreadTopics room={unreadRoom} />
    </li>
  );
}
