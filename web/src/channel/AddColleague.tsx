import { Button } from 'antd';
import { UserPlus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../src/language/names.js';
import { comparePeople } from '../../../src/language/people-order.js';
import { useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { useSetting } from './rooms.js';
import { useMembership } from './useMembership.js';

/** A coordinator brings in somebody of their own organisation, who reads from then on. */
export function AddColleague() {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const { channel, me } = useSetting();
  const { add } = useMembership();
  const [personId, setPersonId] = useState('');
  const id = useId();
  const members = new Set(channel.members.map(({ person }) => person.id));
  const colleagues = useStart((start) => start.people)
    .filter((person) => person.organisationId === me.organisationId && !members.has(person.id))
    .filter((person) => person.account?.status !== 'removed' && !person.roles.includes('operator'))
    .sort((a, b) => comparePeople(language)(a.name, b.name));
  return (
    <section className="pp-section">
      <h2>
        <UserPlus size={15} aria-hidden /> <label htmlFor={id}>{t('people.add')}</label>
      </h2>
      {colleagues.length === 0 ? (
        <small>{t('people.add_none')}</small>
      ) : (
        <>
          <form
            className="pp-add"
            onSubmit={(event) => {
              event.preventDefault();
              if (personId) add.mutate(personId, { onSuccess: () => setPersonId('') });
            }}
          >
            <select id={id} value={personId} onChange={(event) => setPersonId(event.target.value)}>
              <option value="">{t('people.add_label')}</option>
              {colleagues.map((person) => (
                <option key={person.id} value={person.id} lang={personName(person.name, language).lang}>
                  {personName(person.name, language).text}
                </option>
              ))}
            </select>
            <Button htmlType="submit" size="small" disabled={personId === ''} loading={add.isPending}>
              {t('people.add_do')}
            </Button>
          </form>
          <small>{t('people.add_hint')}</small>
        </>
      )}
      {add.isError && <p className="pp-error">{add.says}</p>}
    </section>
  );
}
