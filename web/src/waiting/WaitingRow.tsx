import { Button } from 'antd';
import { Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageView } from '../../../src/contract/messages.js';
import { age } from '../../../src/language/clocks.js';
import { langTag, translationOf } from '../../../src/language/text.js';
import { useStart } from '../api/start.js';
import { PendingChange } from '../channel/PendingChange.js';
import { roomAddress } from '../channel/rooms.js';
import { type State, stateOf } from '../channel/TextState.js';
import { TranslatePanel } from '../channel/TranslatePanel.js';
import { Attachments } from '../files/Attachments.js';
import { useLanguage } from '../i18n.js';
import { useOutbox } from '../live/outbox.js';
import { Avatar } from '../ui/Avatar.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { useNow } from '../ui/useNow.js';

interface Props {
  message: MessageView;
  open: boolean;
  onOpen(): void;
  onClose(): void;
  onVerified(): void;
}

/** One message that waits: where it stands, who wrote it, since when and why it waits; its editor opens in place. */
export function WaitingRow({ message, open, onOpen, onClose, onVerified }: Props) {
  const { t } = useTranslation('waiting');
  const language = useLanguage();
  const now = useNow();
  const channel = useStart((start) => start.channels.find(({ id }) => id === message.channelId));
  const changes = useOutbox(message.audience).filter(({ messageId }) => messageId === message.id);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) row.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const { text, author } = message;
  if (!text) return null;
  const held = message.held !== null;
  const since = age(message.postedAt, now, language);
  return (
    <li className="wt-row" ref={row} data-open={open || undefined} data-held={held || undefined}>
      <Avatar person={author} />
      <p className="wt-head">
        {channel && (
          <Link to={roomAddress(channel.code, held ? 'side' : 'shared', message.id)}>
            <ChannelNameText channel={channel} />
          </Link>
        )}
        <b>
          <PersonNameText name={author.name} />
        </b>
        {author.side && <SideBadge side={author.side} />}
        <TwoClocks at={message.postedAt} date="unless_today" />
        {since && <span className="wt-age">{since}</span>}
        <span className="wt-why">
          {held && (
            <Tag tone="warning">
              <Lock size={12} aria-hidden /> {t('why.held')}
            </Tag>
          )}
          <Tag tone="warning">{t(`why.${why(stateOf(text))}`)}</Tag>
        </span>
      </p>
      {!open && (
        <div className="wt-text">
          <p lang={langTag(text.source)} dir="auto">
            <PlainText text={text[text.source]?.text ?? ''} />
          </p>
          {translationOf(text) && (
            <p lang={langTag(text.source === 'vi' ? 'zh' : 'vi')} dir="auto">
              <PlainText text={translationOf(text)?.text ?? ''} />
            </p>
          )}
        </div>
      )}
      <Attachments message={message} />
      <div className="wt-foot">
        {changes.map((item) => (
          <PendingChange key={item.id} item={item} onEdit={onOpen} />
        ))}
        {!open && changes.length === 0 && (
          <Button size="small" onClick={onOpen}>
            {t('open')}
          </Button>
        )}
      </div>
      {open && (
        <div className="wt-panel">
          <TranslatePanel
            message={message}
            onClose={onClose}
            onDone={(verified) => (verified ? onVerified() : onClose())}
          />
        </div>
      )}
    </li>
  );
}

/** What is left to do; a text that is verified waits for nothing but to be sent. */
function why(state: State): Exclude<State, 'phrase' | 'verified'> {
  return state === 'phrase' || state === 'verified' ? 'draft' : state;
}
