import { MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MeetingView } from '../../../src/contract/meetings.js';
import { useStart } from '../api/start.js';
import { BothTexts } from '../issue/BothTexts.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { KindText } from './KindText.js';
import { StateTag } from './StateTag.js';

/** One meeting in a list: when, what about, where, and where it stands. */
export function MeetingRow({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const channel = useStart(({ channels }) => channels.find(({ id }) => id === meeting.channelId));
  return (
    <li>
      <Link to={`/meetings/${meeting.id}`} className="mt-row">
        <span className="mt-when">
          <TwoClocks at={meeting.startsAt} date="always" />
        </span>
        <span className="mt-what">
          <b>
            <BothTexts text={meeting.title} shared={false} />
          </b>
          <small>
            <KindText meeting={meeting} />
            {channel && (
              <span>
                <ChannelNameText channel={channel} />
              </span>
            )}
            <span className="mt-place">
              <MapPin size={13} aria-hidden />
              <BilingualNameText name={meeting.place} quiet />
            </span>
            <span>
              {t('host')} <SideBadge side={meeting.host} />
            </span>
          </small>
        </span>
        <StateTag meeting={meeting} />
      </Link>
    </li>
  );
}
