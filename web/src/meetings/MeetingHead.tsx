import { ArrowLeft, CalendarPlus, FilePen, MapPin, Pencil, Presentation } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { MeetingDetail } from '../../../src/contract/meetings.js';
import { dayKey, homeSide } from '../../../src/language/clocks.js';
import { useMay } from '../api/may.js';
import { useLanguage } from '../i18n.js';
import { BothTexts } from '../issue/BothTexts.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { LunarText } from '../ui/LunarText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { Ends } from './Ends.js';
import { KindText } from './KindText.js';
import { StateTag } from './StateTag.js';
import { TranslateButton } from './TranslateButton.js';

interface Props {
  detail: MeetingDetail;
  channel: ChannelView;
}

/** What the talks are, when and where; and what can be done to them as a whole. */
export function MeetingHead({ detail, channel }: Props) {
  const { t } = useTranslation('meetings');
  const { meeting } = detail;
  const writes = useMay('meeting.write');
  const drafts = useMay('minutes.write');
  const home = homeSide(useLanguage());
  return (
    <header className="mt-head">
      <p className="is-place">
        <Link className="mt-back" to="/meetings" aria-label={t('back')}>
          <ArrowLeft size={16} aria-hidden />
          {t('title')}
        </Link>
        <Link to={`/c/${channel.code}`}>
          <ChannelNameText channel={channel} />
        </Link>
        <KindText meeting={meeting} />
        <StateTag meeting={meeting} />
      </p>
      <h1>
        <BothTexts text={meeting.title} />
        <TranslateButton meetingId={meeting.id} part={{ of: 'title' }} text={meeting.title} version={meeting.version} />
      </h1>
      <p className="mt-facts">
        <span>
          <TwoClocks at={meeting.startsAt} date="always" />
          {' – '}
          <TwoClocks at={meeting.endsAt} /> <LunarText date={dayKey(meeting.startsAt, home)} />
        </span>
        <span className="mt-place">
          <MapPin size={14} aria-hidden />
          <BilingualNameText name={meeting.place} both />
        </span>
        <span>
          {t('host')} <SideBadge side={meeting.host} />
        </span>
        {!meeting.note && <span>{t('expects', { what: t(`outcome.${meeting.expects}`) })}</span>}
      </p>
      {meeting.cancelled && (
        <p className="mt-cancelled">
          {t('cancelled')} <BothTexts text={meeting.cancelled.reason} />
        </p>
      )}
      <p className="mt-acts">
        {writes && <Ends detail={detail} />}
        {writes && meeting.state === 'called' && (
          <Link className="mt-quiet" to={`/meetings/${meeting.id}/edit`}>
            <Pencil size={15} aria-hidden />
            {t('edit.open')}
          </Link>
        )}
        {drafts && !meeting.note && (meeting.state === 'held' || meeting.state === 'closed') && (
          <Link className="mt-quiet" to={`/minutes?meeting=${meeting.id}`}>
            <FilePen size={15} aria-hidden />
            {t('minutes')}
          </Link>
        )}
        {meeting.agenda.length > 0 && (
          <Link className="mt-quiet" to={`/meetings/${meeting.id}/present`}>
            <Presentation size={15} aria-hidden />
            {t('present.open')}
          </Link>
        )}
        <a className="mt-quiet" href={`/api/v1/meetings/${meeting.id}/calendar`} download>
          <CalendarPlus size={15} aria-hidden />
          {t('calendar_file')}
        </a>
      </p>
    </header>
  );
}
