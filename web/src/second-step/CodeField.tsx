import { Input } from 'antd';
import type { ReactNode } from 'react';
import { Field } from '../ui/Field.js';

interface Props {
  label: ReactNode;
  aside?: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  onChange(value: string): void;
  /** Beside other fields that come before it. */
  later?: boolean;
  /** Letters too: a recovery code instead of the six digits. */
  recovery?: boolean;
}

/** Six digits from the telephone; pasted with spaces, filled in by a password manager, typed on a number pad. */
export function CodeField({ label, aside, hint, error, value, onChange, recovery = false, later = false }: Props) {
  return (
    <Field label={label} aside={aside} hint={hint} error={error}>
      {(attributes) => (
        <Input
          {...attributes}
          key={recovery ? 'recovery' : 'code'}
          className="code-field"
          size="large"
          autoFocus={!later}
          autoComplete={recovery ? 'off' : 'one-time-code'}
          inputMode={recovery ? 'text' : 'numeric'}
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Whether it can be a code of the authenticator. */
export const isSixDigits = (code: string): boolean => /^\d{6}$/.test(code.replace(/\s/g, ''));
