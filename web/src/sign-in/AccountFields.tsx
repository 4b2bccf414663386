import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import { fieldError } from '../api/problems.js';
import { BilingualFields } from '../ui/BilingualFields.js';
import { Field } from '../ui/Field.js';
import { Toggle } from '../ui/Toggle.js';
import type { AccountForm } from './setUpForm.js';

interface Props {
  value: AccountForm;
  onChange(value: AccountForm): void;
  error: unknown;
  /** Where this account stands in what is sent. */
  pointer: string;
}

/** For whom an account is: how they sign in, what they are called, and which language they read. */
export function AccountFields({ value, onChange, error, pointer }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <BilingualFields
        label={{ vi: t('person.name_vi'), zh: t('person.name_zh') }}
        required="either"
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        error={fieldError(error, `${pointer}/name`)}
      />
      <Field label={t('person.email')} required error={fieldError(error, `${pointer}/email`)}>
        {(attributes) => (
          <Input
            {...attributes}
            type="email"
            inputMode="email"
            autoComplete="off"
            maxLength={200}
            required
            value={value.email}
            onChange={(event) => onChange({ ...value, email: event.target.value })}
          />
        )}
      </Field>
      <div className="field">
        <span className="field-legend">{t('person.language')}</span>
        <div>
          <Toggle<Language>
            label={t('person.language')}
            value={value.language}
            options={[
              { value: 'vi', label: 'Tiếng Việt', lang: 'vi' },
              { value: 'zh', label: '中文', lang: 'zh-Hans' },
            ]}
            onChange={(language) => onChange({ ...value, language })}
          />
        </div>
      </div>
    </>
  );
}
