import { ChevronRight, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActivity } from '../api/account.js';
import { useMay } from '../api/may.js';
import { Ago } from '../ui/Ago.js';
import { Avatar } from '../ui/Avatar.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { AccountState } from './AccountState.js';
import { PersonNameMark } from './NameMark.js';
import { RoleTags } from './RoleTags.js';
import type { ListedPerson, PeopleGroup } from './rows.js';

interface Props {
  groups: PeopleGroup[];
  selected: string | null;
  onSelect(id: string): void;
}

/** Everybody, by organisation; a line opens who it is about. */
export function PeopleTable({ groups, selected, onSelect }: Props) {
  const { t } = useTranslation('people');
  if (groups.length === 0) return null;
  return (
    <div className="people-scroll">
      <table className="people-table">
        <thead>
          <tr>
            <th scope="col">{t('column.name')}</th>
            <th scope="col">{t('column.post')}</th>
            <th scope="col">{t('column.roles')}</th>
            <th scope="col">{t('column.second_step')}</th>
            <th scope="col">{t('column.seen')}</th>
            <th scope="col">
              <span className="sr-only">{t('column.open')}</span>
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.organisation?.id ?? 'operators'}>
            <GroupHead group={group} />
            {group.people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                own={group.own}
                selected={person.id === selected}
                onSelect={() => onSelect(person.id)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function GroupHead({ group: { organisation, people, own } }: { group: PeopleGroup }) {
  const { t } = useTranslation('people');
  const manages = useMay('organisation.manage');
  return (
    <tr className="people-group">
      <th scope="colgroup" colSpan={6}>
        {organisation ? (
          <>
            <SideBadge side={organisation.side} />
            <BilingualNameText name={organisation.name} quiet />
          </>
        ) : (
          t('operators')
        )}
        <small>{own || manages ? t('people_count', { count: people.length }) : t('read_only')}</small>
      </th>
    </tr>
  );
}

/** When somebody was last here, for those who take care of them. */
function LastSeen({ person }: { person: ListedPerson }) {
  const { t } = useTranslation('people');
  const { data } = useActivity();
  const activity = data?.find(({ personId }) => personId === person.id);
  if (!activity) return null;
  if (!activity.seenAt) return <span className="people-quiet">{t('seen.never')}</span>;
  const now = Date.now() - Date.parse(activity.seenAt) < 90_000 && activity.sessions.length > 0;
  return <span className="people-quiet">{now ? t('seen.now') : <Ago at={activity.seenAt} />}</span>;
}

interface RowProps {
  person: ListedPerson;
  own: boolean;
  selected: boolean;
  onSelect(): void;
}

function PersonRow({ person, own, selected, onSelect }: RowProps) {
  const removed = person.account?.status === 'removed';
  return (
    <tr className={removed ? 'people-removed' : undefined} aria-selected={selected} onClick={onSelect}>
      <td>
        <div className="people-name">
          <Avatar person={person} />
          <button type="button" aria-expanded={selected}>
            <PersonNameText name={person.name} both />
          </button>
          {!removed && <PersonNameMark person={person} />}
        </div>
      </td>
      <td>{person.post && <BilingualNameText name={person.post} quiet />}</td>
      <td>
        <RoleTags roles={person.roles} />
      </td>
      <td>
        <AccountState person={person} />
      </td>
      <td>{person.account ? <LastSeen person={person} /> : <span className="people-quiet">–</span>}</td>
      <td>{own || person.account ? <ChevronRight size={16} /> : <Lock size={16} />}</td>
    </tr>
  );
}
