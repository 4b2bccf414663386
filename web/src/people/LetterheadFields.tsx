import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/problems.js';
import { BilingualFields } from '../ui/BilingualFields.js';
import { Check } from '../ui/Field.js';
import type { OrganisationForm } from './organisationForm.js';

interface Props {
  value: OrganisationForm;
  onChange(value: OrganisationForm): void;
  error: unknown;
}

/** What stands above an organisation's name on the papers it keeps. */
export function LetterheadFields({ value, onChange, error }: Props) {
  const { t } = useTranslation('people');
  return (
    <fieldset className="form">
      <legend className="field-legend">{t('letterhead.title')}</legend>
      <p className="field-hint">{t('letterhead.says')}</p>
      <BilingualFields
        label={{ vi: t('letterhead.superior_vi'), zh: t('letterhead.superior_zh') }}
        value={value.superior}
        onChange={(superior) => onChange({ ...value, superior })}
        error={fieldError(error, '/letterhead/superior')}
      />
      {value.side === 'vn' && (
        <Check
          label={t('letterhead.motto')}
          checked={value.motto}
          onChange={(event) => onChange({ ...value, motto: event.target.checked })}
        />
      )}
    </fieldset>
  );
}
