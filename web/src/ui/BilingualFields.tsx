import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { Language } from '../../../src/contract/basics.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { Field } from './Field.js';

/** What is typed in two boxes; an empty one means "not known". */
export type Typed = Record<Language, string>;

interface Props {
  label: Record<Language, ReactNode>;
  value: Typed;
  onChange(value: Typed): void;
  hint?: Partial<Record<Language, ReactNode>>;
  error?: string | undefined;
  /** Which of the two has to be there. */
  required?: Language | 'either';
  disabled?: boolean;
}

/** A name in both languages, the reader's first; nothing typed in one is ever made out of the other. */
export function BilingualFields({ label, value, onChange, hint = {}, error, required, disabled = false }: Props) {
  const own = useLanguage();
  return (
    <div className="form-row">
      {[own, otherLanguage(own)].map((language) => (
        <Field
          key={language}
          label={label[language]}
          hint={hint[language]}
          required={required === 'either' ? 'either' : required === language}
          error={language === own ? error : undefined}
        >
          {(attributes) => (
            <Input
              {...attributes}
              lang={langTag(language)}
              maxLength={200}
              disabled={disabled}
              value={value[language]}
              onChange={(event) => onChange({ ...value, [language]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

/** Nothing typed yet. */
export const untyped: Typed = { vi: '', zh: '' };

/** Whether at least one of the two is filled in. */
export const isTyped = (value: Typed): boolean => value.vi.trim() !== '' || value.zh.trim() !== '';

/** As a name of the contract: an empty box is `null`, "to be confirmed". */
export function toName(value: Typed): { vi: string | null; zh: string | null } {
  return { vi: value.vi.trim() || null, zh: value.zh.trim() || null };
}

/** As a person's name given by their own side. */
export function toPersonName(value: Typed) {
  const part = (text: string) => (text.trim() ? { text: text.trim(), status: 'given' as const } : null);
  return { vi: part(value.vi), zh: part(value.zh) };
}
