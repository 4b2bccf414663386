import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, MeetingDetail } from '../../../src/contract/meetings.js';
import { draftsOf, isOpen } from '../../../src/language/meetings.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { putMeeting } from '../live/meetings.js';
import { Refused } from './ActDialog.js';
import { AgendaRow } from './AgendaRow.js';
import { CarryDialog } from './CarryDialog.js';
import { ItemDialog } from './ItemDialog.js';
import { Suggested } from './Suggested.js';
import { useDragging } from './useDragging.js';
import { useDoing } from './useMeeting.js';
import { useOrdering } from './useOrdering.js';

type Doing = { what: 'add' } | { what: 'edit' | 'carry'; item: AgendaItem };

/** What will be talked about, in its order; below it what one’s own side still drafts, and what may be added. */
export function Agenda({ detail }: { detail: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const cache = useQueryClient();
  const writes = useMay('meeting.write') && isOpen(detail.meeting);
  const [doing, setDoing] = useState<Doing>();
  const acting = useDoing();
  const { meeting } = detail;
  const list = useRef<HTMLOListElement>(null);
  const ordering = useOrdering(detail);
  const { points, parts, moveTo, stepOf } = ordering;
  const { dragged, grip } = useDragging(list, moveTo);
  const stepped = useRef<{ id: string; by: 'up' | 'down' }>(undefined);
  const drafts = draftsOf(detail);
  const total = points.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const error = acting.error ?? ordering.doing.error;
  // Whoever moves a point by its button goes on with the same button, wherever the point stands now.
  useEffect(() => {
    const { id, by } = stepped.current ?? {};
    if (!id || document.activeElement !== document.body) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>(`[data-item="${id}"] [data-step]:not(:disabled)`);
    const all = [...(buttons ?? [])];
    (all.find(({ dataset }) => dataset.step === by) ?? all[0])?.focus();
  });
  const step = (item: AgendaItem, by: 'up' | 'down') => {
    const place = stepOf(item.id, by === 'up' ? -1 : 1);
    if (!place) return undefined;
    return () => {
      stepped.current = { id: item.id, by };
      moveTo(item.id, place);
    };
  };
  const onClose = () => setDoing(undefined);
  const on = (item: AgendaItem) => ({ params: { meetingId: meeting.id, itemId: item.id }, body: { id: newId() } });
  const remove = (item: AgendaItem) =>
    acting.mutate(() => call('POST /meetings/:meetingId/items/:itemId/remove', on(item)));
  const share = (item: AgendaItem) =>
    acting.mutate(async () => {
      const shared = await call('POST /meetings/:meetingId/items/:itemId/share', {
        ...on(item),
        version: item.version,
      });
      const fresh = await call('GET /meetings/:meetingId', { params: { meetingId: meeting.id } });
      putMeeting(cache, fresh.meeting);
      return shared;
    });
  return (
    <section className="mt-part">
      <header>
        <h2>{t('agenda.title')}</h2>
        {total > 0 && <span className="mt-by">{t('agenda.total', { count: total })}</span>}
        {writes && (
          <Button size="small" icon={<Plus size={15} />} onClick={() => setDoing({ what: 'add' })}>
            {t('agenda.add')}
          </Button>
        )}
      </header>
      {error && <Refused error={error} />}
      {points.length === 0 && <p className="mt-none">{t('agenda.none')}</p>}
      <ol ref={list} className="mt-agenda" data-dragging={dragged !== undefined || undefined}>
        {parts.flatMap(({ section, items }) => {
          const others = items.filter(({ id }) => id !== dragged?.id);
          const to = dragged?.to.section === section ? dragged.to.index : undefined;
          return [
            <li key={section} className="mt-section" data-section={section} data-drop={to === 0 || undefined}>
              <h3>{t(`agenda.section.${section}`)}</h3>
            </li>,
            ...items.map((item) => (
              <AgendaRow
                key={item.id}
                item={item}
                number={points.indexOf(item) + 1}
                dragged={dragged?.id === item.id}
                drop={to !== undefined && to > 0 && others[to - 1] === item}
                {...(writes && {
                  grip: grip(item.id),
                  onEdit: () => setDoing({ what: 'edit', item }),
                  onCarry: () => setDoing({ what: 'carry', item }),
                  onRemove: () => remove(item),
                  onUp: step(item, 'up'),
                  onDown: step(item, 'down'),
                })}
              />
            )),
          ];
        })}
      </ol>
      {drafts.length > 0 && (
        <div className="mt-drafts">
          <h3>{t('agenda.drafts')}</h3>
          <p className="mt-by">{t('agenda.drafts_says')}</p>
          <ul className="mt-agenda">
            {drafts.map((item) => (
              <AgendaRow
                key={item.id}
                item={item}
                inner
                {...(writes && {
                  onEdit: () => setDoing({ what: 'edit', item }),
                  onRemove: () => remove(item),
                  onShare: () => share(item),
                })}
              />
            ))}
          </ul>
        </div>
      )}
      {writes && <Suggested meetingId={meeting.id} />}
      {doing?.what === 'add' && <ItemDialog meeting={meeting} onClose={onClose} />}
      {doing?.what === 'edit' && <ItemDialog meeting={meeting} item={doing.item} onClose={onClose} />}
      {doing?.what === 'carry' && <CarryDialog meeting={meeting} item={doing.item} onClose={onClose} />}
    </section>
  );
}
