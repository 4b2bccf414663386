import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { comparePeople } from '../../../src/language/people-order.js';
import { useMe, useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { Check } from '../ui/Field.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { between } from '../ui/punctuation.js';

interface Props {
  chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

/** Who of one's own organisation reads the channel from its first day; coordinators do in any case. */
export function OwnPeople({ chosen, onChange }: Props) {
  const { t } = useTranslation('channels');
  const me = useMe();
  const language = useLanguage();
  const all = useStart(({ people }) => people);
  const people = useMemo(() => {
    const compare = comparePeople(language);
    return all
      .filter((person) => person.organisationId === me.organisationId && person.account?.status !== 'removed')
      .sort((a, b) => compare(a.name, b.name));
  }, [all, me.organisationId, language]);
  return (
    <fieldset>
      <h2>{t('open.people')}</h2>
      <p className="field-hint">{t('open.people_hint')}</p>
      <div className="open-channel-people">
        {people.map((person) => {
          const always = person.roles.includes('coordinator');
          return (
            <Check
              key={person.id}
              label={
                <>
                  <PersonNameText name={person.name} />
                  <small>{person.roles.map((role) => t(`common:role.${role}`)).join(between(language))}</small>
                </>
              }
              checked={always || chosen.includes(person.id)}
              disabled={always}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, person.id] : chosen.filter((id) => id !== person.id))
              }
            />
          );
        })}
      </div>
    </fieldset>
  );
}
