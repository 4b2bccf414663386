import { ChevronDown, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  icon: LucideIcon;
  label: string;
  value: string;
  onChange(value: string): void;
  /** The options, without the one that stands for all. */
  children: ReactNode;
}

/** One choice in a bar, as small as what is chosen. */
export function Pill({ icon: Icon, label, value, onChange, children }: Props) {
  return (
    <span className="il-pill" data-set={value !== '' || undefined}>
      <Icon size={15} aria-hidden />
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{label}</option>
        {children}
      </select>
      <ChevronDown size={15} aria-hidden />
    </span>
  );
}
