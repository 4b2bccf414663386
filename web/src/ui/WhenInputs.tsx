import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldAttributes } from './Field.js';
import { LunarText } from './LunarText.js';

interface When {
  date: string;
  time: string;
}

interface Props {
  attributes: FieldAttributes;
  /** Of the field, for the time beside the date. */
  label: string;
  value: When;
  onChange(part: Partial<When>): void;
  /** What stands behind: both clocks, as a rule. */
  children?: ReactNode;
}

/** A day and a time of one field, as the reader's own clock shows them. */
export function WhenInputs({ attributes, label, value, onChange, children }: Props) {
  const { t } = useTranslation();
  return (
    <span className="when-inputs">
      <input
        {...attributes}
        type="date"
        value={value.date}
        onChange={({ target }) => onChange({ date: target.value })}
      />
      <input
        type="time"
        aria-label={t('form.time_of', { name: label })}
        value={value.time}
        onChange={({ target }) => onChange({ time: target.value })}
      />
      {children}
      <LunarText date={value.date} />
    </span>
  );
}
