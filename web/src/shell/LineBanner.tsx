import { CloudCheck, CloudOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clocksText, dateAndClocksText, dayKey, type Reader } from '../../../src/language/clocks.js';
import { useLine } from '../live/line.js';
import { useDelivered, useDurable, useUnsent } from '../live/outbox.js';
import { useReader } from '../ui/reader.js';

const shownFor = 8_000;
/** Time for what waited to go out before its number is said. */
const settling = 1_500;

/** Says that the line is down and how much waits, and afterwards what went out and came in. */
export function LineBanner() {
  const { t } = useTranslation('shell');
  const { state, since, recovered } = useLine();
  const unsent = useUnsent();
  const durable = useDurable();
  const sent = useSentSinceOffline(state === 'offline');
  const back = useShownAfter(recovered?.at);
  const reader = useReader();
  const at = new Date(since).toISOString();
  if (state === 'offline') {
    return (
      <div className="line-banner line-banner-offline" role="status">
        <CloudOff size={16} />
        <span>{unsent > 0 ? t('banner.offline_unsent', { count: unsent }) : t('banner.offline')}</span>
        {unsent > 0 && !durable && <strong>{t('banner.not_kept')}</strong>}
        <span className="line-banner-age">{t('banner.copy', { time: sayTime(at, reader) })}</span>
      </div>
    );
  }
  if (!back || !recovered) return null;
  const parts = [
    ...(sent > 0 ? [t('banner.sent', { count: sent })] : []),
    ...(recovered.received > 0 ? [t('banner.received', { count: recovered.received })] : []),
  ];
  return (
    <div className="line-banner line-banner-back" role="status">
      <CloudCheck size={16} />
      <span>{parts.length > 0 ? parts.join(' · ') : t('banner.back')}</span>
    </div>
  );
}

/** With the date, unless it is today's. */
function sayTime(at: string, reader: Reader): string {
  const today = dayKey(at, reader.side) === dayKey(new Date().toISOString(), reader.side);
  return today ? clocksText(at, reader) : dateAndClocksText(at, reader);
}

function useSentSinceOffline(offline: boolean): number {
  const delivered = useDelivered();
  const before = useRef(delivered);
  useEffect(() => {
    if (offline) before.current = delivered;
  }, [offline, delivered]);
  return delivered - before.current;
}

function useShownAfter(at: number | undefined): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (at === undefined) return;
    const show = setTimeout(() => setShown(true), settling);
    const hide = setTimeout(() => setShown(false), settling + shownFor);
    return () => {
      clearTimeout(show);
      clearTimeout(hide);
    };
  }, [at]);
  return shown && at !== undefined;
}
