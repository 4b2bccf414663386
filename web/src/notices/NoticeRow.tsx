import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NoticeView } from '../../../src/contract/notices.js';
import { reading } from '../../../src/language/text.js';
import { roomOf, useStart } from '../api/start.js';
import { roomAddress } from '../channel/rooms.js';
import { useLanguage } from '../i18n.js';
import { Avatar } from '../ui/Avatar.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { MachineMark } from '../ui/MachineMark.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';

interface Props {
  notice: NoticeView;
  /** It was not seen before this list was opened. */
  fresh: boolean;
}

/** A message that calls me: why, who wrote it, where and when, and what it says in my language; it leads there. */
export function NoticeRow({ notice: { kinds, message }, fresh }: Props) {
  const { t } = useTranslation('notices');
  const me = useStart((start) => start.me);
  const channel = useStart((start) => start.channels.find(({ id }) => id === message.channelId));
  if (!channel) return null;
  const { author, text, audience } = message;
  const room = roomOf(channel, audience, me);
  return (
    <li data-fresh={fresh || undefined}>
      <Link className="nt-row" to={roomAddress(channel.code, room, message.id)}>
        <Avatar person={author} />
        <span className="nt-words">
          <span className="nt-head">
            {fresh && <span className="sr-only">{t('fresh')}</span>}
            {kinds.map((kind) => (
              <Tag key={kind} tone="accent">
                {t(`kind.${kind}`)}
              </Tag>
            ))}
            <b>
              <PersonNameText name={author.name} both />
            </b>
            {author.side && <SideBadge side={author.side} />}
            <TwoClocks at={message.postedAt} date="unless_today" />
          </span>
          {text && <Words text={text} />}
          <span className="nt-where">
            <span>
              <ChannelNameText channel={channel} />
            </span>
            {room !== 'shared' && <Tag tone="warning">{t(`home:room.${room}`)}</Tag>}
          </span>
        </span>
      </Link>
    </li>
  );
}

function Words({ text }: { text: NonNullable<NoticeView['message']['text']> }) {
  const { t } = useTranslation();
  const { own, other, ownLang, otherLang } = reading(text, useLanguage());
  return (
    <span className="nt-text">
      <span lang={own ? ownLang : otherLang}>
        <MachineMark version={own} />
        <PlainText text={(own ?? other)?.text ?? ''} />
      </span>
      {!own && <span className="message-line-missing"> {t('message.no_own_language')}</span>}
    </span>
  );
}
