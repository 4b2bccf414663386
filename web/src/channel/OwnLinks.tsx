import { useQuery } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { linkPieces, type OwnPlace, ownPlace } from '../../../src/language/links.js';
import { reading } from '../../../src/language/text.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { roomOf, useChannelByCode, useMe } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { roomAddress } from './rooms.js';
import './links.css';

const IssueCard = lazy(() => import('../issue/IssueCard.js'));

const most = 3;

/**
 * What of this service a message points to, as far as the reader may read it; where they may not, there is nothing,
 * as where there is nothing. Nothing is ever asked of another service.
 */
export function OwnLinks({ text }: Pick<MessageView, 'text'>) {
  const { vi, zh } = text ?? {};
  const places = useMemo(() => placesIn([vi?.text, zh?.text]), [vi?.text, zh?.text]);
  const issues = useMemo(() => issuesIn([vi?.text, zh?.text]), [vi?.text, zh?.text]);
  return (
    <>
      {places.map((place) => (
        <OwnCard key={`${place.code} ${place.room} ${place.messageId}`} place={place} />
      ))}
      {issues.length > 0 && (
        <Suspense fallback={null}>
          {issues.map((number) => (
            <IssueCard key={number} number={number} />
          ))}
        </Suspense>
      )}
    </>
  );
}

function issuesIn(texts: (string | undefined)[]): string[] {
  const found = texts
    .flatMap((text) => (text?.includes('#') ? linkPieces(text) : []))
    .flatMap(({ issue }) => issue ?? []);
  return [...new Set(found)].slice(0, most);
}

function placesIn(texts: (string | undefined)[]): OwnPlace[] {
  const found = new Map<string, OwnPlace>();
  for (const { href } of texts.flatMap((text) => (text?.includes('://') ? linkPieces(text) : []))) {
    const place = href && ownPlace(href, location.href);
    if (place) found.set(JSON.stringify(place), place);
  }
  return [...found.values()].slice(0, most);
}

function OwnCard({ place }: { place: OwnPlace }) {
  const channel = useChannelByCode(place.code);
  if (!channel) return null;
  if (place.messageId) return <MessageCard channel={channel} messageId={place.messageId} />;
  return (
    <Link className="ln-card" to={roomAddress(channel.code, place.room)}>
      <span className="ln-head">
        <MessagesSquare size={15} aria-hidden />
        <b>
          <ChannelNameText channel={channel} both />
        </b>
        <RoomTag room={place.room} />
      </span>
    </Link>
  );
}

function MessageCard({ channel, messageId }: { channel: ChannelView; messageId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useMe();
  const { data: message } = useQuery({
    queryKey: keys.message(messageId),
    queryFn: ({ signal }) => call('GET /messages/:messageId', { params: { messageId }, signal }),
  });
  if (!message || message.channelId !== channel.id) return null;
  const { author, text, retracted } = message;
  const room = roomOf(channel, message.audience, me);
  const { own, other, ownLang, otherLang } = text ? reading(text, language) : {};
  return (
    <Link className="ln-card" to={roomAddress(channel.code, room, messageId)}>
      <span className="ln-head">
        <b>
          <PersonNameText name={author.name} />
        </b>
        {author.side && <SideBadge side={author.side} />}
        <span>
          <ChannelNameText channel={channel} />
        </span>
        <RoomTag room={room} />
        <TwoClocks at={message.postedAt} date="unless_today" />
      </span>
      {text ? (
        <span className="ln-words" lang={own ? ownLang : otherLang}>
          <PlainText text={(own ?? other)?.text ?? ''} />
        </span>
      ) : (
        <span className="ln-words">{t(retracted ? 'message.retracted' : 'files:alone')}</span>
      )}
    </Link>
  );
}

function RoomTag({ room }: { room: OwnPlace['room'] }) {
  const { t } = useTranslation('home');
  return room === 'shared' ? null : <Tag tone="warning">{t(`room.${room}`)}</Tag>;
}
