import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { reading } from '../../../src/language/text.js';
import { Refusal } from '../api/call.js';
import { useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { TermScope } from '../terms/TermScope.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { useTitle } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { Agenda } from './Agenda.js';
import { Delegations } from './Delegations.js';
import { Ledger } from './Ledger.js';
import { MeetingHead } from './MeetingHead.js';
import { NoteCard } from './NoteCard.js';
import { Preparing } from './Preparing.js';
import { useMeeting } from './useMeeting.js';
import '../channel/message.css';
import '../channel/message.parts.css';
import '../channel/message.phone.css';
import '../issue/issue.css';
import '../issue/form.css';
import './meetings.css';
import './meeting.css';
import './agenda.css';

/** One meeting: when and where, who comes, what will be talked about, what was asked and answered. */
export default function MeetingPage() {
  const { meetingId = '' } = useParams();
  return <MeetingAt key={meetingId} id={meetingId} />;
}

function MeetingAt({ id }: { id: string }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const phone = useMediaPhone();
  const { data: detail, error, refetch } = useMeeting(id);
  const channel = useStart(({ channels }) => channels.find((one) => one.id === detail?.meeting.channelId));
  const title = detail && reading(detail.meeting.title, language);
  useTitle((title?.own ?? title?.other)?.text ?? t('title'));
  if (!detail) {
    if (error instanceof Refusal)
      return (
        <EmptyState icon={<SearchX size={32} />} title={t('not_found.title')} says={t('not_found.says')}>
          <Link to="/meetings">{t('title')}</Link>
        </EmptyState>
      );
    if (error) return <ErrorState error={error} title={t('failed')} retry={() => void refetch()} />;
    return <Skeletons rows={6} />;
  }
  if (!channel) return null;
  const { note } = detail.meeting;
  return (
    <TermScope channelId={channel.id}>
      <div className="mt">
        <div className="mt-main">
          <MeetingHead detail={detail} channel={channel} />
          {phone && <Preparing meeting={detail.meeting} />}
          {note ? (
            <NoteCard meeting={detail.meeting} note={note} />
          ) : (
            <>
              <Agenda detail={detail} />
              <Ledger detail={detail} />
            </>
          )}
        </div>
        <aside className="mt-side" aria-label={t('aside')}>
          {!phone && <Preparing meeting={detail.meeting} />}
          {!note && <Delegations meeting={detail.meeting} channel={channel} />}
        </aside>
      </div>
    </TermScope>
  );
}
