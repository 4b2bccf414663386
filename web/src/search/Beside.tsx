import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SearchHit } from '../../../src/contract/search.js';
import type { BilingualText } from '../../../src/contract/text.js';
import { reading } from '../../../src/language/text.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { roomOf, useStart } from '../api/start.js';
import { roomRoutes } from '../channel/rooms.js';
import { useLanguage } from '../i18n.js';
import { ErrorState } from '../ui/ErrorState.js';
import { MachineMark } from '../ui/MachineMark.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Skeletons } from '../ui/Skeletons.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { addressOf } from './address.js';
import { BothExcerpts } from './BothExcerpts.js';

/** A hit in its surroundings, without leaving what was found. */
export function Beside({ hit, onClose }: { hit: SearchHit; onClose: () => void }) {
  const { t } = useTranslation('search');
  const me = useStart((start) => start.me);
  const channel = useStart((start) => start.channels.find(({ id }) => id === hit.channelId));
  if (!channel) return null;
  return (
    <aside className="sr-beside" aria-label={t('beside_title')}>
      <div className="sr-beside-head">
        <h2>{t('beside_title')}</h2>
        <Link to={addressOf(hit, channel, me)}>{t('open')}</Link>
        <button type="button" className="icon-button" aria-label={t('close')} onClick={onClose}>
          <X size={18} />
        </button>
      </div>
      {hit.thing === 'message' ? <Around hit={hit} /> : <Whole hit={hit} />}
    </aside>
  );
}

function Around({ hit }: { hit: SearchHit }) {
  const me = useStart((start) => start.me);
  const { id, channelId, audience } = hit;
  const room = roomOf({ id: channelId }, audience, me);
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.search, 'around', id],
    queryFn: () => call(roomRoutes[room].read, { params: { channelId }, query: { around: id, limit: 7 } }),
    staleTime: 15_000,
  });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeletons rows={4} />;
  return (
    <ul className="sr-around">
      {data.messages.map((message) => (
        <li key={message.id} data-hit={message.id === id || undefined} aria-current={message.id === id || undefined}>
          <span className="sr-head">
            <b>
              <PersonNameText name={message.author.name} />
            </b>
            {message.author.side && <SideBadge side={message.author.side} />}
            <TwoClocks at={message.postedAt} date="unless_today" />
          </span>
          {message.text && <Words text={message.text} />}
          {(message.files ?? []).map((file) => (
            <span key={file.id} className="sr-files">
              <PlainText text={file.name} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Words({ text }: { text: BilingualText }) {
  const { own, other, ownLang, otherLang } = reading(text, useLanguage());
  return (
    <>
      {own && (
        <span className="sr-own" lang={ownLang}>
          <MachineMark version={own} />
          <PlainText text={own.text} />
        </span>
      )}
      {other && (
        <span className="sr-other" lang={otherLang}>
          <MachineMark version={other} />
          <PlainText text={other.text} />
        </span>
      )}
    </>
  );
}

function Whole({ hit: { thing, number, by, side, at, text, other } }: { hit: SearchHit }) {
  const { t } = useTranslation('search');
  return (
    <div className="sr-around sr-whole">
      <span className="sr-head">
        <b>{t(`thing.${thing}`)}</b>
        {number && <span translate="no">{number}</span>}
        {by && (
          <span>
            <PersonNameText name={by.name} />
          </span>
        )}
        {side && <SideBadge side={side} />}
        <TwoClocks at={at} date="always" />
      </span>
      {text && <BothExcerpts texts={text} />}
      {other && <BothExcerpts texts={other} />}
    </div>
  );
}
