import { Input } from 'antd';
import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/Field.js';
import './PasswordField.css';

interface Props {
  label: ReactNode;
  aside?: ReactNode;
  /** Says so beside the label, where other boxes may stay empty. */
  required?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  onChange(value: string): void;
  /** What a password manager should offer. */
  autoComplete: 'current-password' | 'new-password';
}

/** The shortest password the service takes; length is what makes it strong. */
export const shortestPassword = 12;

/** A password that can be looked at, pasted and filled in by a password manager. */
export function PasswordField({ label, aside, required = false, hint, error, value, onChange, autoComplete }: Props) {
  const { t } = useTranslation('sign-in');
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} aside={aside} required={required} hint={hint} error={error}>
      {(attributes) => (
        <Input
          {...attributes}
          size="large"
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="off"
          spellCheck={false}
          maxLength={128}
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
          suffix={
            <button
              type="button"
              className="password-look"
              aria-pressed={shown}
              aria-label={shown ? t('password.hide') : t('password.show')}
              onClick={() => setShown(!shown)}
            >
              {shown ? <EyeOff size={18} /> : <Eye size={18} />}
            </button>
          }
        />
      )}
    </Field>
  );
}
