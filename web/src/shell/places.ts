import {
  BookA,
  CalendarClock,
  ChartColumn,
  FilePenLine,
  History,
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
  name:
    | 'home'
    | 'channels'
    | 'issues'
    | 'meetings'
    | 'minutes'
    | 'waiting'
    | 'figures'
    | 'gates'
    | 'memory'
    | 'terms'
    | 'people'
    | 'operator';
  icon: LucideIcon;
  /** Other addresses that belong to it. */
  also?: readonly string[];
}

const home: Place = { to: '/', name: 'home', icon: Inbox };
const channels: Place = { to: '/channels', name: 'channels', icon: MessagesSquare, also: ['/c'] };
const issues: Place = { to: '/issues', name: 'issues', icon: ListChecks };
const meetings: Place = { to: '/meetings', name: 'meetings', icon: CalendarClock };
const minutes: Place = { to: '/minutes', name: 'minutes', icon: FilePenLine, also: ['/check', '/agreements'] };
const waiting: Place = { to: '/waiting', name: 'waiting', icon: Languages };
const figures: Place = { to: '/figures', name: 'figures', icon: ChartColumn };
const gates: Place = { to: '/gates', name: 'gates', icon: TrafficCone };
const memory: Place = { to: '/memory', name: 'memory', icon: History };
const terms: Place = { to: '/terms', name: 'terms', icon: BookA, also: ['/phrases'] };
const people: Place = { to: '/people', name: 'people', icon: Users, also: ['/organisations'] };

const operator: Place = { to: '/operator', name: 'operator', icon: ServerCog };

/** The places this person has, for the sider and for the tabs of the phone. */
export function usePlaces(): { main: Place[]; shared: Place[]; tabs: Place[] } {
  const interprets = useMay('translation.write');
  const reads = useMay('message.read');
  const operates = useMay('node.read');
  const keeps = useMay('memory.keep');
  const work = [...(reads ? [home, issues, meetings, minutes] : []), ...(interprets ? [waiting] : [])];
  const main = reads ? work : [home, channels];
  return {
    main,
    shared: [
      ...(reads ? [figures, gates, terms] : [gates]),
      ...(keeps ? [memory] : []),
      people,
      ...(operates ? [operator] : []),
    ],
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
