import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { ArrowLeft, Inbox, Printer, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import type { ChannelView, Room } from '../../../src/contract/channels.js';
import { dayKey, instantOf } from '../../../src/language/clocks.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import type { MessagePage } from '../api/pages.js';
import { audienceOf, roomsOf, useChannelByCode, useMe } from '../api/start.js';
import { roomAddress, roomRoutes } from '../channel/rooms.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { useReader } from '../ui/reader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { fetchDay, loadedDay } from './day.js';
import { Paper } from './Paper.js';
import './print.css';

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** A day of a room as it goes on paper: on the screen with the choice of the day above, in print the paper alone. */
export default function PrintPage() {
  const { t } = useTranslation('print');
  const { channel: code = '' } = useParams();
  const [search] = useSearchParams();
  const channel = useChannelByCode(code);
  const rooms = roomsOf(useMe());
  const room = rooms.find((one) => one === search.get('room')) ?? 'shared';
  if (!channel || rooms.length === 0) {
    return (
      <EmptyState icon={<SearchX size={32} />} title={t('not_found')}>
        <Link to="/">{t('home')}</Link>
      </EmptyState>
    );
  }
  return <DayOfRoom channel={channel} room={room} />;
}

function DayOfRoom({ channel, room }: { channel: ChannelView; room: Room }) {
  const { t } = useTranslation('print');
  const { side } = useReader();
  const [search, setSearch] = useSearchParams();
  const today = dayKey(new Date().toISOString(), side);
  const asked = search.get('d') ?? '';
  const day = isDay.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : today;
  const { data, error, refetch } = useDay(channel, room, day);
  return (
    <div className="print">
      <div className="print-bar">
        <Link className="icon-button" to={roomAddress(channel.code, room)} aria-label={t('back')}>
          <ArrowLeft size={20} />
        </Link>
        <label>
          {t('day')}
          <input
            type="date"
            value={day}
            max={today}
            onChange={({ target }) => {
              if (target.value) setSearch({ ...Object.fromEntries(search), d: target.value }, { replace: true });
            }}
          />
        </label>
        <Button
          type="primary"
          icon={<Printer size={16} />}
          disabled={!data || data.length === 0}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
      </div>
      {error && <ErrorState error={error} title={t('failed')} retry={() => void refetch()} />}
      {!error && !data && <Skeletons rows={6} />}
      {data?.length === 0 && <EmptyState icon={<Inbox size={32} />} title={t('nothing')} says={t('nothing_says')} />}
      {data && data.length > 0 && <Paper channel={channel} room={room} day={day} messages={data} />}
    </div>
  );
}

/** What is loaded already is enough, so that a day can be printed without a line too. */
function useDay(channel: ChannelView, room: Room, day: string) {
  const cache = useQueryClient();
  const { side } = useReader();
  const audience = audienceOf(channel, room, useMe());
  const from = instantOf(day, '00:00', side);
  const span = { from, to: new Date(Date.parse(from) + 86_400_000).toISOString() };
  return useQuery({
    queryKey: ['print', audience, span],
    queryFn: async () =>
      loadedDay(cache.getQueryData<MessagePage>(keys.messages(audience)), span) ??
      fetchDay((query) => call(roomRoutes[room].read, { params: { channelId: channel.id }, query }), span),
    // Paper says what holds now.
    staleTime: 0,
    gcTime: 0,
  });
}
