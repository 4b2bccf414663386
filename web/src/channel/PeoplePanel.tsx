import { Button } from 'antd';
import { UserMinus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { OrganisationView } from '../../../src/contract/organisations.js';
import { allows } from '../../../src/contract/permissions.js';
import { homeSide, otherSide } from '../../../src/language/clocks.js';
import { compareTerms, personName } from '../../../src/language/names.js';
import { comparePeople } from '../../../src/language/people-order.js';
import { useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { useLine } from '../live/line.js';
import { usePresence } from '../live/presence.js';
import { TranslationSection } from '../translation/TranslationSection.js';
import { Avatar } from '../ui/Avatar.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { Dialog } from '../ui/Dialog.js';
import { IconButton } from '../ui/IconButton.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { AddColleague } from './AddColleague.js';
import { useSetting } from './rooms.js';
import { useMembership } from './useMembership.js';

type Person = ChannelView['members'][number]['person'];

/** The parties that read the room and their people, the reader's own side first, and who of them is here now. */
export function PeoplePanel() {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const { channel, room, me } = useSetting();
  const organisations = useStart((start) => start.organisations);
  const present = new Set(usePresence(channel.id));
  const known = useLine().state === 'synced';
  const side = me.side ?? homeSide(language);
  const parties = organisations
    .filter((party) => channel.organisationIds.includes(party.id))
    .filter((party) => room === 'shared' || (room === 'side' ? party.side === side : party.id === me.organisationId))
    .sort((a, b) => compareTerms(language)(a.name, b.name));
  const reading = new Set(parties.map(({ id }) => id));
  const here = channel.members.filter(
    ({ person }) => present.has(person.id) && person.organisationId !== null && reading.has(person.organisationId),
  );
  return (
    <>
      <section className="pp-section">
        <h2>{known ? t('people.present', { count: here.length }) : t('people.unknown')}</h2>
        <div className="pp-present">
          {!known && <small>{t('people.unknown_why')}</small>}
          {here.map(({ person }) => (
            <span key={person.id} title={personName(person.name, language).text}>
              <Avatar person={person} size="small" />
              <span className="sr-only">{personName(person.name, language).text}</span>
            </span>
          ))}
          {known && here.every(({ person }) => person.id === me.id) && <small>{t('people.nobody')}</small>}
        </div>
      </section>
      {[side, otherSide(side)].map((of) => (
        <SideSection key={of} side={of} parties={parties.filter((party) => party.side === of)} present={present} />
      ))}
      {allows(me.roles, 'channel.people') && <AddColleague />}
      {room === 'shared' && <TranslationSection />}
    </>
  );
}

function SideSection({
  side,
  parties,
  present,
}: {
  side: Side;
  parties: OrganisationView[];
  present: ReadonlySet<string>;
}) {
  const language = useLanguage();
  const { channel } = useSetting();
  if (parties.length === 0) return null;
  return (
    <section className="pp-section">
      {parties.map((party) => (
        <div className="pp-party" key={party.id}>
          <h2>
            <SideBadge side={side} />
            <span>
              <BilingualNameText name={party.name} quiet />
            </span>
          </h2>
          <ul>
            {channel.members
              .map(({ person }) => person)
              .filter(({ organisationId }) => organisationId === party.id)
              .sort((a, b) => comparePeople(language)(a.name, b.name))
              .map((person) => (
                <Member key={person.id} person={person} online={present.has(person.id)} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Member({ person, online }: { person: Person; online: boolean }) {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const { me } = useSetting();
  const { remove } = useMembership();
  const [asking, setAsking] = useState(false);
  const mayRemove =
    allows(me.roles, 'channel.people') && person.organisationId === me.organisationId && person.id !== me.id;
  const name = personName(person.name, language).text;
  return (
    <li className="pp-person">
      <span className="pp-avatar" data-online={online || undefined}>
        <Avatar person={person} size="small" />
      </span>
      <span className="pp-who">
        <span>
          <PersonNameText name={person.name} both />
          {online && <span className="sr-only"> ({t('people.online')})</span>}
        </span>
        {person.post && (
          <small>
            <BilingualNameText name={person.post} quiet />
          </small>
        )}
      </span>
      {mayRemove && (
        <IconButton
          label={t('people.remove', { name })}
          icon={<UserMinus size={15} />}
          onClick={() => setAsking(true)}
        />
      )}
      {asking && (
        <Dialog
          title={t('people.remove_title', { name })}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
              <Button
                type="primary"
                danger
                loading={remove.isPending}
                onClick={() => remove.mutate(person.id, { onSuccess: () => setAsking(false) })}
              >
                {t('people.remove_do')}
              </Button>
            </>
          }
        >
          <p>{t('people.remove_says')}</p>
          {remove.isError && <p className="pp-error">{remove.says}</p>}
        </Dialog>
      )}
    </li>
  );
}
