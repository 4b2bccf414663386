import { BellRing, Lock, Pin, Send } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MessageView } from '../../../src/contract/messages.js';
import type { TextLayout } from '../../../src/contract/sessions.js';
import type { TopicView } from '../../../src/contract/topics.js';
import { personName } from '../../../src/language/names.js';
import { AskLine } from '../asks/AskLine.js';
import { Attachments } from '../files/Attachments.js';
import { useLanguage } from '../i18n.js';
import type { OutboxItem } from '../live/outbox.js';
import { ReceiptLine } from '../receipts/ReceiptLine.js';
import { Avatar } from '../ui/Avatar.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { EditField } from './EditField.js';
import { type Act, MessageActions } from './MessageActions.js';
import { MessageTexts } from './MessageTexts.js';
import { OwnLinks } from './OwnLinks.js';
import { PendingChange } from './PendingChange.js';
import { QuoteBlock } from './QuoteBlock.js';
import { roomAddress, useSetting } from './rooms.js';
import { TextState } from './TextState.js';
import { TopicLink } from './TopicLink.js';
import { TranslatePanel } from './TranslatePanel.js';

interface Props {
  message: MessageView;
  /** What it stands under, where that is not said above. */
  topic: TopicView | undefined;
  layout: TextLayout;
  phone: boolean;
  /** The pointer or the focus is on it. */
  active: boolean;
  /** It takes the focus when one comes to the list by Tab. */
  entry: boolean;
  marked: boolean;
  open: 'edit' | 'translate' | undefined;
  /** What it quotes was edited since. */
  quoteChanged: boolean;
  changes: readonly OutboxItem[] | undefined;
  onAct(act: Act, message: MessageView): void;
  onKey(event: KeyboardEvent<HTMLElement>, message: MessageView): void;
}

const late = 60_000;
/** Where that lives of which the clock reminds. */
const places = { meeting: 'meetings', minutes: 'minutes', issue: 'issues' } as const;

/** One message: who, when, both wordings, how far the other wording can be relied on, and what may be done with it. */
export const MessageRow = memo(function MessageRow({ message, topic, layout, phone, onAct, onKey, ...state }: Props) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const { room, channel, me, mayTranslate } = useSetting();
  const { author, text } = message;
  const bilingual =
    text !== null && (room === 'shared' || message.held !== null || (text.vi !== undefined && text.zh !== undefined));
  const cameLate = Date.parse(message.postedAt) - Date.parse(message.writtenAt) > late;
  const origin = text && bilingual && <span className="ch-origin">{t(`message.original.${text.source}`)}</span>;
  const meta = text && bilingual && (
    <span className="ch-meta" aria-live="off">
      {phone && origin}
      <TextState text={text} agreed={message.phrase?.version !== undefined} />
    </span>
  );
  const actions = (phone || state.active) && !state.open && (
    <MessageActions message={message} phone={phone} onAct={onAct} />
  );
  return (
    <article
      className="ch-message"
      id={`m-${message.id}`}
      data-id={message.id}
      data-position={message.position}
      data-day-at={message.postedAt}
      data-layout={bilingual ? layout : 'own_only'}
      data-marked={state.marked || undefined}
      data-held={(message.held && message.held.sentAs === null) || undefined}
      tabIndex={state.entry ? 0 : -1}
      onKeyDown={(event) => onKey(event, message)}
    >
      <Avatar person={author} />
      <header className="ch-head">
        <b className="ch-name">
          <PersonNameText name={author.name} />
        </b>
        {author.side && <SideBadge side={author.side} />}
        {author.post && !phone && (
          <span className="ch-post">
            <BilingualNameText name={author.post} quiet />
          </span>
        )}
        <TwoClocks at={message.postedAt} />
        {!phone && (
          <span className="ch-right">
            <span className="ch-spot">{actions || (!state.active && origin)}</span>
            {meta}
          </span>
        )}
        {phone && actions}
      </header>
      {topic && <TopicLink topic={topic} />}
      {message.quote && <QuoteBlock quote={message.quote} changed={state.quoteChanged} />}
      {message.retracted ? (
        <p className="ch-retracted">
          {t('message.retracted', {
            name: personName(message.retracted.by.name, language).text,
          })}
          {' · '}
          <TwoClocks at={message.retracted.at} date="unless_today" />
        </p>
      ) : text === null ? null : state.open === 'edit' ? (
        <EditField message={message} text={text} onClose={() => onAct('close', message)} />
      ) : (
        <MessageTexts
          text={text}
          mentions={message.mentions}
          layout={layout}
          bilingual={bilingual}
          phone={phone}
          mayTranslate={mayTranslate && message.waiting && state.open === undefined}
          onTranslate={() => onAct('translate', message)}
        />
      )}
      <Attachments message={message} />
      <OwnLinks text={text} />
      {message.ask && !message.retracted && <AskLine message={message} ask={message.ask} changes={state.changes} />}
      <div className="ch-foot">
        {phone && meta}
        {cameLate && (
          <span className="ch-note">
            {t('message.written')} <TwoClocks at={message.writtenAt} date="unless_today" />
          </span>
        )}
        {message.editedAt && text && (
          <span className="ch-note">
            {t('message.edited')} ·{' '}
            <button type="button" className="ch-link" onClick={() => onAct('history', message)}>
              {t('message.previous')}
            </button>
          </span>
        )}
        {author.id === me.id && !message.retracted && (
          <ReceiptLine message={message} onOpen={() => onAct('receipts', message)} />
        )}
        {message.reminds && (
          <span className="ch-note">
            <BellRing size={13} aria-hidden />
            <Link to={`/${places[message.reminds.of]}/${message.reminds.id}`}>
              {t(`message.reminds.${message.reminds.of}`)}
            </Link>
          </span>
        )}
        {message.pinned && (
          <span className="ch-note">
            <Pin size={13} aria-hidden /> {t('topics:pins.by')} <PersonNameText name={message.pinned.by.name} />
          </span>
        )}
        {message.held && (
          <span className="ch-note ch-holding" data-sent={message.held.sentAs !== null || undefined}>
            {message.held.sentAs ? (
              <>
                <Send size={13} aria-hidden /> {t('message.sent')} ·{' '}
                <Link to={roomAddress(channel.code, 'shared', message.held.sentAs)}>{t('message.see_sent')}</Link>
              </>
            ) : (
              <>
                <Lock size={13} aria-hidden /> {t('message.held')}
              </>
            )}
          </span>
        )}
        {state.changes?.map((item) => (
          <PendingChange
            key={item.id}
            item={item}
            onEdit={() => onAct(item.kind === 'edit' ? 'edit' : 'translate', message)}
          />
        ))}
      </div>
      {state.open === 'translate' && text && (
        <div className="ch-panel">
          <TranslatePanel
            message={message}
            onClose={() => onAct('close', message)}
            onDone={() => onAct('close', message)}
          />
        </div>
      )}
    </article>
  );
});
