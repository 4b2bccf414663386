import { CloudAlert, CloudCheck, CloudOff, CloudSync } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clocksText } from '../../../src/language/clocks.js';
import { useLine } from '../live/line.js';
import { useReader } from '../ui/reader.js';

const icons = { opening: CloudSync, synced: CloudCheck, weak: CloudAlert, offline: CloudOff };

/** How the line stands, in a word; since when, on asking. */
export function LineState() {
  const { t } = useTranslation('shell');
  const { state, since } = useLine();
  const reader = useReader();
  const Icon = icons[state];
  return (
    <span
      className={`line-state line-state-${state}`}
      title={t('line.since', { time: clocksText(new Date(since).toISOString(), reader) })}
    >
      <Icon size={16} />
      <span>{t(`line.${state}`)}</span>
    </span>
  );
}
