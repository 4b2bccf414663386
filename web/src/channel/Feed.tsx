import { ArrowDown, Inbox } from 'lucide-react';
import {
  Fragment,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { MessageView } from '../../../src/contract/messages.js';
import type { TextLayout } from '../../../src/contract/sessions.js';
import { clocksText, dayHeading, dayKey } from '../../../src/language/clocks.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { NoLine } from '../api/call.js';
import { type ReadMark, useRead } from '../api/start.js';
import { PhotoViewer } from '../files/PhotoViewer.js';
import { useLanguage } from '../i18n.js';
import { isUnread } from '../live/marks.js';
import { useOutbox } from '../live/outbox.js';
import { FirstPhrases } from '../phrases/Suggestions.js';
import { ReceiptsDialog } from '../receipts/ReceiptsDialog.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { useReader } from '../ui/reader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { type Between, feedItems, isNewIn } from './feedItems.js';
import { HistoryDialog } from './HistoryDialog.js';
import { inField } from './ime.js';
import { MessageRow } from './MessageRow.js';
import { PendingRow } from './PendingRow.js';
import { isChanged } from './QuoteBlock.js';
import { RetractDialog } from './RetractDialog.js';
import { partAddress, roomAddress, useSetting } from './rooms.js';
import { UnreadLine } from './UnreadLine.js';
import { useActs } from './useActs.js';
import { useGoToDay } from './useDays.js';
import { useFeedScroll } from './useFeedScroll.js';
import { type Place, useMessages } from './useMessages.js';
import { useSeen } from './useSeen.js';
import { useTopicsIn } from './useTopics.js';

const none: readonly MessageView[] = [];

interface Props {
  layout: TextLayout;
  phone: boolean;
  /** The message the address names. */
  marked: string | undefined;
  /** Where the reader stood when the room was opened, and whether anything was unread then. */
  opened: Pick<ReadMark, 'position' | 'unread' | 'parts'>;
  /** A day to go to. */
  day: string | undefined;
  onReply(message: MessageView): void;
  onRewrite(text: { own: string; other: string }): void;
  onPhrase(phraseId: string): void;
  /** Lets the composer open one's last message for change. */
  editLast: { current: (() => void) | undefined };
  /** What stands among the messages, in their order; what lies before the first one loaded comes with it. */
  between?: readonly Between[];
}

const nothing: readonly Between[] = [];

/** The messages of a room, in the order of the log. */
export function Feed({ layout, phone, marked, day, opened, between = nothing, ...on }: Props) {
  const { onReply, onRewrite, onPhrase, editLast } = on;
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const reader = useReader();
  const setting = useSetting();
  const { audience, channel, room, part, me } = setting;
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const [place] = useState<Place>(() =>
    marked
      ? { at: 'message', id: marked }
      : opened.unread > 0
        ? { at: 'unread', position: opened.position }
        : { at: 'end' },
  );
  const { query, growing, grow, goTo } = useMessages(setting, place);
  const page = query.data;
  const messages = page?.messages ?? none;
  // Said after the first attempt: the next ones may take half a minute.
  const failed = page ? null : (query.error ?? query.failureReason);
  const outbox = useOutbox(audience);
  const read = useRead(audience);
  const [readTo, setReadTo] = useState(opened.unread > 0 ? opened.position : undefined);
  const items = useMemo(() => {
    const mark = { ...opened, audience, position: readTo ?? 0 };
    const isNew = (message: MessageView) => readTo !== undefined && isUnread(mark, message, me.id);
    const from = page?.earlier ? messages[0]?.postedAt : undefined;
    const until = page?.later ? messages.at(-1)?.postedAt : undefined;
    const shown = between.filter(({ at }) => at >= (from ?? '') && at <= (until ?? '~'));
    return feedItems(messages, { side: reader.side, isNew }, page ? shown : nothing);
  }, [messages, page, between, reader.side, me.id, readTo, opened, audience]);
  const here = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);
  const news = outbox.filter((item) => isNewIn(part, item) && !here.has(item.id));

  const onEdge = useCallback((edge: 'earlier' | 'later') => void grow(edge), [grow]);
  const scroll = useFeedScroll({ box, first: messages[0]?.id, last: news.at(-1)?.id ?? items.at(-1)?.key, onEdge });
  useSeen(box, audience, page, me.id, part);
  const topics = useTopicsIn(messages);
  const acts = useActs(onReply);
  const { toRow, toEnd, atEnd } = scroll;

  // Opens at the named message, else at the first unread one, else at the end.
  const ready = page !== undefined;
  useLayoutEffect(() => {
    if (!ready) return;
    if (place.at === 'message') toRow(`[id="m-${place.id}"]`, 'center');
    else if (place.at === 'unread') toRow('.ch-unread', 'start');
    else toEnd();
  }, [ready, place, toRow, toEnd]);

  // A link to another message of the same room.
  const first = useRef(marked);
  useEffect(() => {
    if (!marked || first.current === marked) return;
    first.current = undefined;
    const row = `[id="m-${marked}"]`;
    if (!toRow(row, 'center'))
      void goTo({ at: 'message', id: marked }).then(() => requestAnimationFrame(() => toRow(row, 'center')));
  }, [marked, goTo, toRow]);

  useGoToDay(day, ready, goTo, toRow);

  // What comes while one is away begins below a line too; one's own message takes the reader to the end.
  const last = messages.at(-1);
  const known = useRef<{ position: number; pending: number } | undefined>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = { position: last?.position ?? 0, pending: news.length };
    if (!before) return;
    if (news.length > before.pending) toEnd();
    if (!last || last.position <= before.position || last.author.id === me.id) return;
    const away = document.visibilityState !== 'visible' || !document.hasFocus();
    if (away && before.position > 0) setReadTo((line) => line ?? before.position);
  }, [last, news.length, me.id, toEnd]);

  // What one did oneself takes the reader to the end as well, once what was done before is here.
  const did = between.findLast(({ own }) => own)?.key;
  const seen = useRef<{ count: number; did: string | undefined }>(undefined);
  useEffect(() => {
    const before = seen.current;
    seen.current = { count: between.length, did };
    if (before && before.count > 0 && before.did !== did) toEnd();
  }, [between.length, did, toEnd]);

  useEffect(() => {
    editLast.current = () => {
      const mine = messages.findLast((message) => acts.may('edit', message, setting));
      if (mine) acts.act('edit', mine);
    };
  });

  const toLatest = async (): Promise<void> => {
    if (marked || day)
      void navigate(part ? partAddress(channel.code, room, part) : roomAddress(channel.code, room), { replace: true });
    if (page?.later) await goTo({ at: 'end' }).catch(() => undefined);
    requestAnimationFrame(toEnd);
  };
  const onKey = useCallback(
    (event: KeyboardEvent<HTMLElement>, message: MessageView): void => {
      if (inField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target === event.currentTarget && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        const rows = [...(box.current?.querySelectorAll<HTMLElement>('.ch-message[id]') ?? [])];
        const next = rows[rows.indexOf(event.currentTarget) + (event.key === 'ArrowUp' ? -1 : 1)];
        event.preventDefault();
        next?.focus();
      } else if (event.key.toLowerCase() === 'r' && setting.mayPost && !message.retracted) {
        event.preventDefault();
        onReply(message);
      }
    },
    [onReply, setting.mayPost],
  );
  const below = messages.filter((message) => isUnread(read, message, me.id)).length;
  const dayAt = scroll.topAt ?? last?.postedAt;
  // Only a row that had the focus itself is come back to: links inside would move it on before Tab gets there.
  const [focused, setFocused] = useState<string>();
  const entry = focused && here.has(focused) ? focused : (marked ?? last?.id);

  return (
    <div className="ch-feed">
      <div className="ch-columns">
        {!phone && layout === 'side_by_side' && room === 'shared' && (
          <>
            <span />
            <span lang={langTag(language)}>{t(`language.${language}`)}</span>
            <span lang={langTag(otherLanguage(language))}>
              {otherLanguage(language) === 'zh' ? '中文' : 'Tiếng Việt'}
            </span>
          </>
        )}
        {dayAt && <span className="ch-day-pill">{dayHeading(dayKey(dayAt, reader.side), language)}</span>}
      </div>
      <div
        className="ch-scroll"
        ref={box}
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-busy={growing !== undefined || query.isPending}
        aria-label={t('feed.label')}
        onPointerOver={acts.point}
        onPointerLeave={acts.leave}
        onFocus={(event) => {
          acts.point(event);
          if (event.target.matches('.ch-message')) setFocused(event.target.dataset.id);
        }}
      >
        <div className="ch-list">
          {query.isPending && !failed && <Skeletons rows={6} />}
          {failed && (
            <ErrorState
              error={failed}
              {...(failed instanceof NoLine
                ? { title: t('feed.no_copy'), safe: t('feed.no_copy_next') }
                : { title: t('feed.failed') })}
              retry={() => void query.refetch()}
            />
          )}
          {page?.earlier && (
            <button type="button" className="ch-link ch-earlier" onClick={() => void grow('earlier')}>
              {t(growing === 'earlier' ? 'feed.loading_earlier' : 'feed.earlier')}
            </button>
          )}
          {page && messages.length === 0 && news.length === 0 && between.length === 0 && (
            <EmptyState
              icon={<Inbox size={32} />}
              title={t('feed.empty')}
              says={t(room === 'shared' ? 'feed.empty_shared' : 'feed.empty_inside')}
            >
              {room === 'shared' && setting.mayPost && <FirstPhrases language={language} onChoose={onPhrase} />}
            </EmptyState>
          )}
          {items.map((item) => {
            if (item.kind === 'day') {
              return (
                <p className="ch-divider" key={item.key} aria-live="off">
                  {dayHeading(item.day, language)}
                </p>
              );
            }
            if (item.kind === 'unread') {
              return (
                <UnreadLine
                  key={item.key}
                  // The room says how many there were; the page, those of it that are on the screen.
                  count={opened.unread >= 100 ? opened.unread : item.count}
                  clocks={clocksText(item.since, reader)}
                  page={page}
                  onRead={() => setReadTo(undefined)}
                />
              );
            }
            if (item.kind === 'between') return <Fragment key={item.key}>{item.node}</Fragment>;
            const { message } = item;
            return (
              <MessageRow
                key={item.key}
                message={message}
                topic={part ? undefined : topics.get(message.topicId ?? '')}
                layout={layout}
                phone={phone}
                active={message.id === acts.activeId}
                entry={message.id === entry}
                marked={message.id === marked}
                open={acts.open?.id === message.id ? acts.open.as : undefined}
                quoteChanged={message.quote !== null && isChanged(message.quote, here.get(message.quote.messageId))}
                changes={acts.changesOf(outbox, message.id)}
                onAct={acts.act}
                onKey={onKey}
              />
            );
          })}
          {news.map((item) => (
            <PendingRow key={item.id} item={item} layout={layout} onEdit={onRewrite} />
          ))}
        </div>
      </div>
      {(!atEnd || page?.later) && messages.length > 0 && !acts.open && (
        <button type="button" className="ch-latest" onClick={() => void toLatest()}>
          <ArrowDown size={15} aria-hidden />
          {below > 0 ? t('feed.latest_count', { count: below }) : t('feed.latest')}
        </button>
      )}
      <PhotoViewer messages={messages} />
      {acts.dialog?.kind === 'history' && <HistoryDialog message={acts.dialog.message} onClose={acts.closeDialog} />}
      {acts.dialog?.kind === 'receipts' && <ReceiptsDialog message={acts.dialog.message} onClose={acts.closeDialog} />}
      {acts.dialog?.kind === 'retract' && <RetractDialog message={acts.dialog.message} onClose={acts.closeDialog} />}
    </div>
  );
}
