import { useTranslation } from 'react-i18next';
import { type ClockFace, spokenClocks, twoClocks } from '../../../src/language/clocks.js';
import { useReader } from '../ui/reader.js';
import { useNow } from '../ui/useNow.js';

/** The present on both clocks, own side first. */
export function ClockPair() {
  const { t } = useTranslation();
  const reader = useReader();
  const now = useNow();
  const { own, other } = twoClocks(now, reader.side);
  const face = (clock: ClockFace) => (
    <span aria-hidden="true">
      {t(`city.${clock.zone}`)} <b>{clock.time}</b>
    </span>
  );
  return (
    <time className="clock-pair" dateTime={now}>
      {face(own)}
      {face(other)}
      <span className="sr-only">{spokenClocks(now, reader)}</span>
    </time>
  );
}
