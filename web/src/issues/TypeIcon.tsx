import {
  CalendarClock,
  CircleDot,
  ClipboardCheck,
  Clock,
  Construction,
  FileText,
  type LucideIcon,
  Package,
  Route,
  ScanLine,
  ShieldAlert,
  Sprout,
  Store,
  TrafficCone,
  Truck,
} from 'lucide-react';

/** The pictures a file of a type may name; any other one shows the general one. */
const icons: Record<string, LucideIcon> = {
  calendar: CalendarClock,
  clipboard: ClipboardCheck,
  clock: Clock,
  construction: Construction,
  file: FileText,
  package: Package,
  route: Route,
  scan: ScanLine,
  shield: ShieldAlert,
  sprout: Sprout,
  store: Store,
  traffic: TrafficCone,
  truck: Truck,
};

/** The picture of a type of issues; its name always stands beside it or is read aloud. */
export function TypeIcon({ icon, size = 17 }: { icon: string | undefined; size?: number }) {
  const Icon = icons[icon ?? ''] ?? CircleDot;
  return <Icon size={size} aria-hidden />;
}
