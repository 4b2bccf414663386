import type { ReactNode } from 'react';
import { type InputHTMLAttributes, useId } from 'react';
import { useTranslation } from 'react-i18next';
import './Field.css';

/** What joins a control to its label, hint and error. */
export interface FieldAttributes {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface Props {
  label: ReactNode;
  /** Said beside the label in a lighter voice: the other language, "optional", what it is for. */
  aside?: ReactNode;
  /** Nothing can be sent without it; `either`: without one of the two. */
  required?: boolean | 'either';
  hint?: ReactNode;
  error?: string | undefined;
  children(attributes: FieldAttributes): ReactNode;
}

/** A labelled control with its hint and its error beside it, joined for those who do not see the page. */
export function Field({ label, aside, required = false, hint, error, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {aside && <span className="field-aside">{aside}</span>}
        {required && <span className="field-aside">{t(required === 'either' ? 'form.either' : 'form.required')}</span>}
      </label>
      {children({
        id,
        ...(about ? { 'aria-describedby': about } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** A box to tick with its words; the whole line is pressed. */
export function Check({ label, ...input }: InputHTMLAttributes<HTMLInputElement> & { label: ReactNode }) {
  return (
    <label className="check">
      <input type="checkbox" {...input} />
      <span>{label}</span>
    </label>
  );
}
