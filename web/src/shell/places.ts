import {
  ChartColumn,
  Inbox,
  Languages,
  ListChecks,
  type LucideIcon,
  MessagesSquare,
  ServerCog,
  TrafficCone,
  Users,
} from 'lucide-react';
import { useMay } from '../api/may.js';

/** A place one can go to from everywhere. */
export interface Place {
  to: string;
  /** Key of its name in `shell.json`. */
  name: 'home' | 'channels' | 'issues' | 'waiting' | 'figures' | 'gates' | 'people' | 'operator';
  icon: LucideIcon;
  /** Other addresses that belong to it. */
  also?: readonly string[];
}

const home: Place = { to: '/', name: 'home', icon: Inbox };
const channels: Place = { to: '/channels', name: 'channels', icon: MessagesSquare };
const issues: Place = { to: '/issues', name: 'issues', icon: ListChecks };
const waiting: Place = { to: '/waiting', name: 'waiting', icon: Languages };
const figures: Place = { to: '/figures', name: 'figures', icon: ChartColumn };
const gates: Place = { to: '/gates', name: 'gates', icon: TrafficCone };
const people: Place = { to: '/people', name: 'people', icon: Users, also: ['/organisations'] };

const operator: Place = { to: '/operator', name: 'operator', icon: ServerCog };

/** The places this person has, for the sider and for the tabs of the phone. */
export function usePlaces(): { main: Place[]; shared: Place[]; tabs: Place[] } {
  const interprets = useMay('translation.write');
  const reads = useMay('message.read');
  const operates = useMay('node.read');
  const work = [...(reads ? [home, issues] : []), ...(interprets ? [waiting] : [])];
  const main = reads ? work : [home, channels];
  return {
    main,
    shared: [...(reads ? [figures] : []), gates, people, ...(operates ? [operator] : [])],
    // A phone has room for five: who interprets finds the gates behind the last one.
    tabs: [home, channels, ...(reads ? [issues] : []), ...(interprets ? [waiting] : [gates])],
  };
}

/** Whether an address lies within a place. */
export function isAt(place: Place, pathname: string): boolean {
  return [place.to, ...(place.also ?? [])].some(
    (to) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)),
  );
}
