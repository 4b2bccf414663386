import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { CalendarClock, CalendarSync, PhoneCall, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../api/may.js';
import { overMeetingsQuery } from '../api/meetings.js';
import { useChannels } from '../api/start.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { Toggle } from '../ui/Toggle.js';
import { FeedDialog } from './FeedDialog.js';
import { MeetingRow } from './MeetingRow.js';
import { NoteDialog } from './NoteDialog.js';
import { useMeetings } from './useMeeting.js';
import '../issue/form.css';
import './meetings.css';

type When = 'open' | 'over';

/** Talks of all channels, or of the one in `?channel=`: those to come, soonest first, and those that are over. */
export default function MeetingsPage() {
  const { t } = useTranslation('meetings');
  const [search, setSearch] = useSearchParams();
  const writes = useMay('meeting.write');
  const channels = useChannels();
  const [subscribing, setSubscribing] = useState(false);
  const [noting, setNoting] = useState(false);
  const when: When = search.get('when') === 'over' ? 'over' : 'open';
  const code = search.get('channel')?.toUpperCase();
  const channel = channels.find((one) => one.code === code);
  const open = useMeetings();
  const over = useInfiniteQuery({ ...overMeetingsQuery, enabled: when === 'over' });
  const shown = when === 'open' ? open : over;
  const all = when === 'open' ? open.data?.meetings : over.data?.pages.flatMap(({ meetings }) => meetings);
  const meetings = all?.filter((meeting) => !channel || meeting.channelId === channel.id);
  const change = (next: When) => setSearch({ ...(code && { channel: code }), ...(next === 'over' && { when: next }) });
  return (
    <>
      <PageHeader title={t('title')}>
        <Toggle<When>
          label={t('when.label')}
          value={when}
          onChange={change}
          options={(['open', 'over'] as const).map((value) => ({ value, label: t(`when.${value}`) }))}
        />
        <Button icon={<CalendarSync size={16} />} onClick={() => setSubscribing(true)}>
          {t('feed.open')}
        </Button>
        {writes && channels.length > 0 && (
          <Button icon={<PhoneCall size={16} />} onClick={() => setNoting(true)}>
            {t('note.open')}
          </Button>
        )}
        {writes && channels.length > 0 && (
          <Link to={`/meetings/new${code ? `?channel=${code}` : ''}`} className="link-button">
            <Plus size={16} aria-hidden />
            {t('call.open')}
          </Link>
        )}
      </PageHeader>
      <div className="mt-list">
        {!meetings && !shown.error && <Skeletons rows={5} />}
        {shown.error && !meetings && (
          <ErrorState error={shown.error} title={t('failed')} retry={() => void shown.refetch()} />
        )}
        {meetings?.length === 0 && (
          <section className="card">
            <EmptyState icon={<CalendarClock size={34} />} title={t(`none.${when}`)} says={t('none.says')} />
          </section>
        )}
        {meetings && meetings.length > 0 && (
          <ul className="card mt-rows">
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </ul>
        )}
        {when === 'over' && over.hasNextPage && (
          <Button loading={over.isFetchingNextPage} onClick={() => void over.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
      {noting && <NoteDialog channels={channels} start={channel} onClose={() => setNoting(false)} />}
      {subscribing && <FeedDialog onClose={() => setSubscribing(false)} />}
    </>
  );
}
