import {
  CalendarClock,
  CircleHelp,
  ClipboardCheck,
  Clock,
  Construction,
  HardHat,
  type LucideIcon,
  PackageOpen,
  Route,
  ScanLine,
  ShieldAlert,
  Sprout,
  Store,
  Truck,
} from 'lucide-react';

/** The pictures a file of a type may name; any other one shows the general one. */
const icons: Record<string, LucideIcon> = {
  'calendar-clock': CalendarClock,
  'clipboard-check': ClipboardCheck,
  clock: Clock,
  construction: Construction,
  'hard-hat': HardHat,
  'package-open': PackageOpen,
  route: Route,
  'scan-line': ScanLine,
  'shield-alert': ShieldAlert,
  sprout: Sprout,
  store: Store,
  truck: Truck,
};

/** The picture of a type of issues; its name always stands beside it. */
export function TypeIcon({ icon, size = 17 }: { icon: string | undefined; size?: number }) {
  const Icon = icons[icon ?? ''] ?? CircleHelp;
  return <Icon size={size} aria-hidden />;
}
