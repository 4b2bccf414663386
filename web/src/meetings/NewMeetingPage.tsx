import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { call } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useChannels } from '../api/start.js';
import { putMeeting } from '../live/meetings.js';
import { EmptyState } from '../ui/EmptyState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { useReader } from '../ui/reader.js';
import { MeetingForm } from './MeetingForm.js';
import { newDraft } from './meetingDraft.js';
import '../issue/form.css';
import './meetings.css';

/** Calls the other side to talks: `?channel=` says in which channel. */
export default function NewMeetingPage() {
  const { t } = useTranslation('meetings');
  const { side } = useReader();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const channels = useChannels();
  const may = useMay('meeting.write');
  const code = search.get('channel')?.toUpperCase();
  const channel = channels.find((one) => one.code === code) ?? channels[0];
  if (!may || !channel) return <EmptyState title={t('call.none')} says={t('call.none_says')} />;
  return (
    <>
      <PageHeader title={t('call.title')} says={t('call.says')} back="/meetings" />
      <MeetingForm
        channels={channels}
        start={newDraft(channel, side)}
        does={t('call.do')}
        send={async (channelId, body) => {
          const meeting = await call('POST /channels/:channelId/meetings', { params: { channelId }, body });
          putMeeting(cache, meeting);
          void navigate(`/meetings/${meeting.id}`);
        }}
      />
    </>
  );
}
