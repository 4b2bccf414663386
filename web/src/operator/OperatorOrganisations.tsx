import { UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStart } from '../api/start.js';
import { useSides } from '../people/sides.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';

/** Each organisation with its coordinators, who bring in everybody else; the first one is invited from here. */
export function OperatorOrganisations() {
  const { t } = useTranslation('operator');
  const people = useStart((start) => start.people);
  const organisations = useSides().flatMap((side) => side.organisations);
  return (
    <section aria-labelledby="operator-organisations">
      <div className="operator-heading">
        <h2 id="operator-organisations">{t('organisations.title')}</h2>
        <Link to="/organisations">{t('organisations.manage')}</Link>
      </div>
      <ul className="card operator-list">
        {organisations.map((organisation) => {
          const coordinators = people.filter(
            ({ organisationId, roles, account }) =>
              organisationId === organisation.id && roles.includes('coordinator') && account?.status !== 'removed',
          );
          return (
            <li key={organisation.id}>
              <span className="operator-name">
                <SideBadge side={organisation.side} />
                <b>
                  <BilingualNameText name={organisation.name} both />
                </b>
              </span>
              <span className="operator-people">
                {coordinators.map((person) => (
                  <Link key={person.id} to={`/people?person=${person.id}`}>
                    <PersonNameText name={person.name} />
                    {person.account?.status === 'invited' && <Tag tone="warning">{t('organisations.invited')}</Tag>}
                  </Link>
                ))}
                {coordinators.length === 0 && (
                  <Link to={`/people?invite=${organisation.id}`} className="operator-invite">
                    <UserPlus size={16} />
                    {t('organisations.invite')}
                  </Link>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
