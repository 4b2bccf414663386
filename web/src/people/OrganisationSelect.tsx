import { useTranslation } from 'react-i18next';
import { homeSide, otherSide } from '../../../src/language/clocks.js';
import { termName } from '../../../src/language/names.js';
import { useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { Field } from '../ui/Field.js';

interface Props {
  value: string;
  onChange(id: string): void;
  /** Those that are not to be chosen. */
  without?: readonly string[];
}

/** Which organisation; the operator has none of their own. */
export function OrganisationSelect({ value, onChange, without = [] }: Props) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const organisations = useStart((start) => start.organisations);
  const home = homeSide(language);
  return (
    <Field label={t('organisation')}>
      {(attributes) => (
        <select {...attributes} required value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('invite.choose_organisation')}</option>
          {[home, otherSide(home)].map((side) => (
            <optgroup key={side} label={t(`common:side.${side}`)}>
              {organisations
                .filter((organisation) => organisation.side === side && !without.includes(organisation.id))
                .map(({ id, name }) => (
                  <option key={id} value={id} lang={termName(name, language).lang}>
                    {termName(name, language).text}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
