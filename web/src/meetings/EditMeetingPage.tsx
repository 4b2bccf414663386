import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { call } from '../api/call.js';
import { useChannels } from '../api/start.js';
import { putMeeting } from '../live/meetings.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { MeetingForm } from './MeetingForm.js';
import { draftOf } from './meetingDraft.js';
import { useMeeting } from './useMeeting.js';
import '../issue/form.css';
import './meetings.css';

/** Changes what was called for, as long as it is not held. */
export default function EditMeetingPage() {
  const { t } = useTranslation('meetings');
  const { meetingId = '' } = useParams();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const channels = useChannels();
  const { data: detail } = useMeeting(meetingId);
  if (!detail) return <Skeletons rows={6} />;
  const { meeting } = detail;
  return (
    <>
      <PageHeader title={t('edit.title')} says={t('edit.says')} back={`/meetings/${meetingId}`} />
      <MeetingForm
        channels={channels.filter(({ id }) => id === meeting.channelId)}
        start={draftOf(meeting)}
        does={t('edit.do')}
        send={async (_, body) => {
          const params = { meetingId };
          putMeeting(cache, await call('PATCH /meetings/:meetingId', { params, version: meeting.version, body }));
          void navigate(`/meetings/${meetingId}`);
        }}
      />
    </>
  );
}
