import { UserPlus } from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe, useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { between } from '../ui/punctuation.js';
import { useNow } from '../ui/useNow.js';

const shownFor = 86_400_000;

/** Says for a day which channels one was put into by somebody else. */
export function NewChannels() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const me = useMe();
  const now = Date.parse(useNow());
  const joined = useStart(({ channels }) => channels).filter(({ openedBy, members }) => {
    const since = members.find(({ person }) => person.id === me.id)?.since;
    return openedBy.id !== me.id && since !== undefined && now - Date.parse(since) < shownFor;
  });
  if (joined.length === 0) return null;
  return (
    <p className="home-joined" role="status">
      <UserPlus size={16} aria-hidden />
      <span>
        {t('joined')}{' '}
        {joined.map((channel, index) => (
          <Fragment key={channel.id}>
            {index > 0 && between(language)}
            <Link to={`/c/${channel.code}`}>
              <ChannelNameText channel={channel} />
            </Link>
          </Fragment>
        ))}
      </span>
    </p>
  );
}
