import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useGatesById } from '../api/gates.js';
import { useLanguage } from '../i18n.js';
import { useSortedChannels } from '../shell/ChannelLinks.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { GateNameText } from '../ui/GateNameText.js';
import { Tag } from '../ui/Tag.js';

/** The gates one works for: those of one's channels. */
export function MyGates() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const gates = useGatesById();
  const mine = useSortedChannels().flatMap((channel) => {
    const gate = gates.get(channel.gateId ?? '');
    return gate ? [{ channel, gate }] : [];
  });
  if (mine.length === 0) return null;
  return (
    <section className="card home-gates" aria-labelledby="home-gates">
      <div className="home-gates-heading">
        <h2 id="home-gates">{t('gates.title')}</h2>
        <Link to="/gates">{t('gates.all')}</Link>
      </div>
      <ul>
        {mine.map(({ channel, gate }) => (
          <li key={channel.id}>
            <Link to={`/c/${channel.code}`}>
              <GateNameText gate={gate} />
            </Link>
            <Tag tone="accent">{t(`gates.type.${gate.type}`)}</Tag>
            <span>
              <BilingualNameText name={language === 'zh' ? gate.region : gate.province} quiet />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
