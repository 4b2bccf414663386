import { type ClockFace, dayKey, shortDate, spokenClocks, twoClocks, zoneLabel } from '../../../src/language/clocks.js';
import { useReader } from './reader.js';
import './parts.css';

interface Props {
  /** ISO 8601 UTC. */
  at: string;
  /** Whether the day stands before the times; in a feed the day stands above, in other lists it must be said. */
  date?: 'never' | 'unless_today' | 'always';
}

/** An instant as both sides read it: own clock first and bold. No time stands on the screen in any other way. */
export function TwoClocks({ at, date = 'never' }: Props) {
  const reader = useReader();
  const { own, other, sameDay } = twoClocks(at, reader.side);
  const today = dayKey(new Date().toISOString(), reader.side);
  const dated = !sameDay || date === 'always' || (date === 'unless_today' && own.date !== today);
  const day = ({ date }: ClockFace) => shortDate(date, reader.language);
  return (
    <time className="two-clocks" dateTime={at}>
      <span aria-hidden="true">
        {dated && `${day(own)} `}
        <b>{own.time}</b> {zoneLabel(own.zone, reader.language)}
        <i>/</i>
        {!sameDay && `${day(other)} `}
        {other.time} {zoneLabel(other.zone, reader.language)}
      </span>
      <span className="sr-only">
        {dated && `${day(own)}, `}
        {spokenClocks(at, reader)}
      </span>
    </time>
  );
}
