import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { MeetingDetail } from '../../../../src/contract/meetings.js';
import { agendaOf } from '../../../../src/language/meetings.js';
import { reading } from '../../../../src/language/text.js';
import { useLanguage } from '../../i18n.js';
import { useTitle } from '../../ui/PageHeader.js';
import { TwoClocks } from '../../ui/TwoClocks.js';
import { useNow } from '../../ui/useNow.js';
import { BigText } from './BigText.js';
import { Controls } from './Controls.js';
import { Point } from './Point.js';
import { useWatch } from './useWatch.js';

/** One point after another over the whole screen. Drafts of one side never stand here: the other side is looking. */
export function Room({ detail }: { detail: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const { meeting, proposals } = detail;
  const language = useLanguage();
  const navigate = useNavigate();
  const now = useNow();
  const dialog = useRef<HTMLDialogElement>(null);
  const [search, setSearch] = useSearchParams();
  const watch = useWatch(meeting.id);
  const points = agendaOf(detail);
  const found = points.findIndex(({ id }) => id === search.get('item'));
  const at = Math.max(0, found);
  const [point, next] = [points[at], points[at + 1]];
  const title = reading(meeting.title, language);
  useTitle((title.own ?? title.other)?.text ?? t('title'));
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    // Space begins and stops the watch from the start, and the arrows turn the points.
    shown?.querySelector<HTMLElement>('[data-watch]')?.focus();
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  const leave = () => void navigate(`/meetings/${meeting.id}`, { replace: true });
  const go = (to: number) => {
    const wanted = points[to];
    if (!wanted) return;
    setSearch({ item: wanted.id }, { replace: true });
    watch.goTo(wanted.id);
  };
  const keys: Record<string, () => void> = {
    ArrowRight: () => go(at + 1),
    PageDown: () => go(at + 1),
    ArrowLeft: () => go(at - 1),
    PageUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(points.length - 1),
  };
  return (
    <dialog
      ref={dialog}
      className="pv"
      aria-label={t('present.title')}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onKeyDown={(event) => {
        const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
        if (!act) return;
        event.preventDefault();
        act();
      }}
    >
      <header className="pv-head">
        <h1>
          <BigText quiet text={meeting.title} />
        </h1>
        <TwoClocks at={now} />
      </header>
      {point ? (
        <Point
          key={point.id}
          item={point}
          number={at + 1}
          of={points.length}
          said={proposals.filter(({ itemId, withdrawn }) => itemId === point.id && !withdrawn)}
        />
      ) : (
        <p className="pv-none">{t('agenda.none')}</p>
      )}
      {next && (
        <div className="pv-next">
          <span>{t('present.next')}</span>
          <BigText quiet text={next.title} />
        </div>
      )}
      <Controls
        watch={watch}
        points={points}
        point={point}
        onBack={at > 0 ? () => go(at - 1) : undefined}
        onOn={next ? () => go(at + 1) : undefined}
        onLeave={leave}
      />
    </dialog>
  );
}
