import { BookA, BookMarked, type LucideIcon, MessagesSquare, TrafficCone, User } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { KnownThing } from '../../../src/contract/search.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useChannels } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { PlainText } from '../ui/PlainText.js';

const icons: Record<KnownThing['kind'], LucideIcon> = {
  term: BookA,
  phrase: BookMarked,
  gate: TrafficCone,
  channel: MessagesSquare,
  person: User,
};

/** Names that fit what is looked for, in both languages: terms, phrases, gates, channels, people. */
export function Known({ things }: { things: KnownThing[] }) {
  const { t } = useTranslation('search');
  if (things.length === 0) return null;
  return (
    <ul className="sr-known" aria-label={t('known')}>
      {things.map((thing) => (
        <KnownRow key={`${thing.kind} ${thing.id}`} thing={thing} />
      ))}
    </ul>
  );
}

function KnownRow({ thing }: { thing: KnownThing }) {
  const { t } = useTranslation('search');
  const own = useLanguage();
  const code = useChannels().find(({ id }) => id === thing.id)?.code;
  const Icon = icons[thing.kind];
  const address = {
    term: `/terms?term=${thing.id}`,
    phrase: `/phrases?phrase=${thing.id}`,
    gate: `/gates?q=${encodeURIComponent(thing[own] ?? thing[otherLanguage(own)] ?? '')}`,
    channel: code && `/c/${code}`,
    person: '/people',
  }[thing.kind];
  const words = (
    <>
      <Icon size={14} aria-hidden />
      <span className="sr-known-kind">{t(`known_kind.${thing.kind}`)}</span>
      {[own, otherLanguage(own)].map((language) => {
        const name = thing[language];
        return name === null ? null : (
          <span key={language} lang={langTag(language)}>
            <PlainText text={name.replaceAll(/\{\w+\}/g, '[…]')} />
          </span>
        );
      })}
    </>
  );
  return <li>{address ? <Link to={address}>{words}</Link> : <span>{words}</span>}</li>;
}
