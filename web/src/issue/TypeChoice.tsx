import {
  CircleHelp,
  Clock,
  Construction,
  type LucideIcon,
  PackageOpen,
  Route,
  Scale,
  ScanLine,
  ShieldPlus,
  Sprout,
  Store,
  Truck,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { IssueType } from '../../../src/contract/issue-types.js';
import { useLanguage } from '../i18n.js';

const icons: Record<string, LucideIcon> = {
  truck: Truck,
  store: Store,
  'package-open': PackageOpen,
  clock: Clock,
  route: Route,
  construction: Construction,
  scale: Scale,
  'scan-line': ScanLine,
  'shield-plus': ShieldPlus,
  sprout: Sprout,
};

/** The picture of a type; one that is not known shows the general one. */
export function TypeIcon({ name, size = 18 }: { name: string; size?: number }) {
  const Icon = icons[name] ?? CircleHelp;
  return <Icon size={size} aria-hidden />;
}

interface Props {
  types: readonly IssueType[];
  value: string;
  onChange(key: string): void;
}

/** What kind of matter it is: the choice decides what is asked next. */
export function TypeChoice({ types, value, onChange }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  return (
    <div className="is-types" role="group" aria-label={t('new.type')}>
      {types.map(({ key, icon, label, hint }) => (
        <button
          key={key}
          type="button"
          aria-pressed={key === value}
          title={hint[language]}
          onClick={() => onChange(key)}
        >
          <TypeIcon name={icon} />
          {label[language]}
        </button>
      ))}
    </div>
  );
}
