import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { Level } from '../../../src/contract/organisations.js';
import { homeLanguage, homeSide, otherSide } from '../../../src/language/clocks.js';
import { fieldError } from '../api/problems.js';
import { useLanguage } from '../i18n.js';
import { BilingualFields } from '../ui/BilingualFields.js';
import { Field } from '../ui/Field.js';
import { Toggle } from '../ui/Toggle.js';
import { levels, type OrganisationForm } from './organisationForm.js';

interface Props {
  value: OrganisationForm;
  onChange(value: OrganisationForm): void;
  error: unknown;
  pointer: string;
  /** The side of an organisation never changes once it is there. */
  sideFixed?: boolean;
}

/** An organisation: its side, its rung, and what both languages call it. */
export function OrganisationFields({ value, onChange, error, pointer, sideFixed = false }: Props) {
  const { t } = useTranslation();
  const home = homeSide(useLanguage());
  return (
    <>
      {!sideFixed && (
        <div className="field">
          <span className="field-legend">{t('organisation.side')}</span>
          <div>
            <Toggle<Side>
              label={t('organisation.side')}
              value={value.side}
              options={[home, otherSide(home)].map((side) => ({ value: side, label: t(`side.${side}`) }))}
              onChange={(side) => onChange({ ...value, side })}
            />
          </div>
        </div>
      )}
      <Field label={t('organisation.level')}>
        {(attributes) => (
          <select
            {...attributes}
            value={value.level}
            onChange={(event) => onChange({ ...value, level: event.target.value as Level })}
          >
            {levels.map((level) => (
              <option key={level} value={level}>
                {t(`level.${level}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <BilingualFields
        label={{ vi: t('organisation.name_vi'), zh: t('organisation.name_zh') }}
        required={homeLanguage(value.side)}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        hint={{ [value.side === 'vn' ? 'zh' : 'vi']: t('name.unknown_hint') }}
        error={fieldError(error, `${pointer}/name`)}
      />
      <BilingualFields
        label={{ vi: t('organisation.short_vi'), zh: t('organisation.short_zh') }}
        value={value.shortName}
        onChange={(shortName) => onChange({ ...value, shortName })}
        error={fieldError(error, `${pointer}/shortName`)}
      />
    </>
  );
}
