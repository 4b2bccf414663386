import { Button } from 'antd';
import { ChevronLeft, ChevronRight, Maximize, Pause, Play, RotateCcw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../../src/contract/meetings.js';
import { IconButton } from '../../ui/IconButton.js';
import type { useWatch } from './useWatch.js';
import { clockFace, spentInAll, spentOn } from './watch.js';

interface Props {
  watch: ReturnType<typeof useWatch>;
  points: readonly AgendaItem[];
  point: AgendaItem | undefined;
  onBack: (() => void) | undefined;
  onOn: (() => void) | undefined;
  onLeave(): void;
}

/** Forward and back, the time of this point and of all, the whole screen, and out. */
export function Controls({ watch: { watch, now, running, toggle, reset }, points, point, ...does }: Props) {
  const { t } = useTranslation('meetings');
  const planned = points.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return (
    <footer className="pv-foot">
      <IconButton
        label={t('present.back')}
        icon={<ChevronLeft size={28} />}
        disabled={!does.onBack}
        onClick={does.onBack}
      />
      <IconButton label={t('present.on')} icon={<ChevronRight size={28} />} disabled={!does.onOn} onClick={does.onOn} />
      {point && (
        <>
          <Time label={t('present.this')} spent={spentOn(watch, point.id, now)} planned={point.minutes ?? 0} />
          <Time label={t('present.all')} spent={spentInAll(watch, now)} planned={planned} />
          <Button
            data-watch
            type="primary"
            size="large"
            icon={running ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
            onClick={() => toggle(point.id)}
          >
            {t(running ? 'present.pause' : 'present.start')}
          </Button>
          <IconButton label={t('present.reset')} icon={<RotateCcw size={22} />} onClick={reset} />
        </>
      )}
      <span className="pv-keys">{t('present.keys')}</span>
      <IconButton label={t('present.whole')} icon={<Maximize size={22} />} onClick={wholeScreen} />
      <IconButton label={t('present.leave')} icon={<X size={26} />} onClick={does.onLeave} />
    </footer>
  );
}

function Time({ label, spent, planned }: { label: string; spent: number; planned: number }) {
  const { t } = useTranslation('meetings');
  const over = planned > 0 && spent > planned * 60_000;
  return (
    <span className="pv-time" data-over={over || undefined}>
      <span>{label}</span>
      <b role="timer" aria-label={label}>
        {clockFace(spent)}
      </b>
      <span>
        {planned > 0 && t('present.of_minutes', { count: planned })}
        {over && ` · ${t('present.over')}`}
      </span>
    </span>
  );
}

/** The page takes the whole screen, or gives it back; a browser that may not says nothing. */
function wholeScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}
