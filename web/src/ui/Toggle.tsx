import type { ReactNode } from 'react';
import type { LangTag } from '../../../src/language/text.js';
import './Toggle.css';

export interface ToggleOption<T extends string> {
  value: T;
  label: string;
  icon?: ReactNode;
  lang?: LangTag;
}

interface Props<T extends string> {
  /** What is chosen here, read aloud before the choices. */
  label: string;
  value: T;
  options: readonly ToggleOption<T>[];
  onChange(value: T): void;
}

/** A few choices side by side, one of them taken. */
export function Toggle<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <div className="toggle" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          lang={option.lang}
          aria-pressed={option.value === value}
          onClick={() => option.value !== value && onChange(option.value)}
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </div>
  );
}
