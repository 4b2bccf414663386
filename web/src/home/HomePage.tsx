import { useQueryClient } from '@tanstack/react-query';
import { CheckCheck, CircleCheck, MessagesSquare } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clockOf, clocksText, dayHeading } from '../../../src/language/clocks.js';
import { useMostPressing } from '../api/desk.js';
import { useMay } from '../api/may.js';
import { useChannels, useStart } from '../api/start.js';
import { useToAcknowledge } from '../api/to-acknowledge.js';
import { markRead } from '../live/reads.js';
import { Callout } from '../ui/Callout.js';
import { EmptyState } from '../ui/EmptyState.js';
import { notify } from '../ui/notices.js';
import { PageHeader } from '../ui/PageHeader.js';
import { useReader } from '../ui/reader.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { useNow } from '../ui/useNow.js';
import { HeldLongest } from './HeldLongest.js';
import { MyGates } from './MyGates.js';
import { NewChannels } from './NewChannels.js';
import { OperatorSteps } from './OperatorSteps.js';
import { OwnTurnCard } from './OwnTurnCard.js';
import { ToAcknowledgeCard } from './ToAcknowledgeCard.js';
import { UnreadRow } from './UnreadRow.js';
import { useUnreadRooms } from './unread.js';
import { WaitingCard } from './WaitingCard.js';
import './HomePage.css';

const undoFor = 8_000;

/** What needs me now: whose turn is ours, what our side is to confirm, what is unread, what waits for an interpreter, and the gates I work for. */
export default function HomePage() {
  const { t } = useTranslation('home');
  const { rooms, readAll } = useReadAll();
  const waiting = useMostPressing();
  const { data: toAcknowledge = [] } = useToAcknowledge();
  const reads = useMay('issue.read');
  const demo = useStart((start) => start.demo);
  const total = rooms.reduce((sum, { unread }) => sum + unread, 0);
  const inChannels = new Set(rooms.map(({ channel }) => channel.id)).size;
  return (
    <>
      <PageHeader title={t('title')} says={<Today />} />
      <div className="home">
        <div className="home-main">
          {demo && <Callout tone="info">{t('demo')}</Callout>}
          {reads && <OwnTurnCard />}
          {toAcknowledge.length > 0 && <ToAcknowledgeCard messages={toAcknowledge} />}
          <NewChannels />
          {rooms.length > 0 ? (
            <section aria-labelledby="home-unread">
              <div className="home-heading">
                <h2 id="home-unread">{t('unread.title')}</h2>
                <span>{t('unread.count', { count: total, channels: inChannels })}</span>
                <button type="button" className="home-read-all" onClick={readAll}>
                  <CheckCheck size={16} />
                  {t('unread.read_all')}
                </button>
              </div>
              <ul className="card home-list">
                {rooms.map((room) => (
                  <UnreadRow key={room.audience} room={room} />
                ))}
              </ul>
            </section>
          ) : (
            <section className="card">
              <Nothing />
            </section>
          )}
          {waiting.length > 0 && <WaitingCard texts={waiting} />}
        </div>
        <aside className="home-side">
          <MyGates />
          {reads && <HeldLongest />}
        </aside>
      </div>
    </>
  );
}

/** The date, and on a phone the clocks that otherwise stand in the bar. */
function Today() {
  const reader = useReader();
  const phone = useMediaPhone();
  const now = useNow();
  return (
    <>
      {dayHeading(clockOf(now, reader.side).date, reader.language)}
      {phone && ` · ${clocksText(now, reader)}`}
    </>
  );
}

/** Nothing unread: what can be done instead. */
function Nothing() {
  const { t } = useTranslation('home');
  const channels = useChannels();
  const opens = useMay('channel.open');
  const reads = useMay('message.read');
  if (!reads) {
    return (
      <EmptyState icon={<CircleCheck size={34} />} title={t('operator.title')} says={t('operator.says')}>
        <OperatorSteps />
      </EmptyState>
    );
  }
  if (channels.length > 0) {
    return (
      <EmptyState icon={<CircleCheck size={34} />} title={t('nothing.title')} says={t('nothing.says')}>
        <Link to="/channels">{t('nothing.channels')}</Link>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<MessagesSquare size={34} />}
      title={t('first.title')}
      says={opens ? t('first.says_opener') : t('first.says')}
    >
      {opens && <Link to="/channels/new">{t('first.open')}</Link>}
      <Link to="/gates">{t('first.gates')}</Link>
    </EmptyState>
  );
}

/** Marks only move forward on the server, so the act is told to it once it can no longer be undone. */
function useReadAll() {
  const { t } = useTranslation('home');
  const cache = useQueryClient();
  const all = useUnreadRooms();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rooms = all.filter(({ audience, newest }) => !hidden.has(`${audience} ${newest?.position}`));
  const readAll = () => {
    const marked = rooms.filter(({ newest }) => newest !== undefined);
    setHidden(new Set(marked.map(({ audience, newest }) => `${audience} ${newest?.position}`)));
    timer.current = setTimeout(() => {
      for (const { audience, newest } of marked) if (newest) markRead(cache, audience, newest.position);
    }, undoFor);
    notify({
      text: t('unread.marked', { count: marked.reduce((sum, { unread }) => sum + unread, 0) }),
      undo: () => {
        clearTimeout(timer.current);
        setHidden(new Set());
      },
    });
  };
  return { rooms, readAll };
}
