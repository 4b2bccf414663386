import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgendaItem, MeetingDetail } from '../../../src/contract/meetings.js';
import { agendaOf, agendaSections } from '../../../src/language/meetings.js';
import { call, newId } from '../api/call.js';
import { putOnTable } from '../live/meetings.js';
import type { Place } from './useDragging.js';
import { type Done, useDoing } from './useMeeting.js';

/**
 * The agenda as it stands, part by part, and moving a point within its part or into another one. While the server is
 * asked, the points stand where they were put.
 */
export function useOrdering(detail: MeetingDetail) {
  const cache = useQueryClient();
  const doing = useDoing();
  const [wanted, setWanted] = useState<AgendaItem[]>();
  const { meeting } = detail;
  const points = agendaOf(detail);
  const shown = wanted ?? points;
  const parts = agendaSections.flatMap((section) => {
    const items = shown.filter((item) => item.section === section);
    return items.length > 0 ? [{ section, items }] : [];
  });

  const moveTo = (id: string, { section, index }: Place) => {
    const item = points.find((one) => one.id === id);
    if (!item || doing.isPending) return;
    const moved = placed(points, { ...item, section }, index);
    const same = moved.every((one, at) => one.id === points[at]?.id && one.section === points[at]?.section);
    if (same) return;
    setWanted(moved);
    doing.mutate(() => send(item, moved), { onSettled: () => setWanted(undefined) });
  };

  const send = async (item: AgendaItem, moved: readonly AgendaItem[]): Promise<Done> => {
    const { section } = moved.find(({ id }) => id === item.id) ?? item;
    const changed =
      section === item.section
        ? undefined
        : await call('PATCH /meetings/:meetingId/items/:itemId', {
            params: { meetingId: meeting.id, itemId: item.id },
            version: item.version,
            body: { id: newId(), section },
          });
    if (changed) putOnTable(cache, 'items', changed);
    const known = moved.map(({ id }) => id);
    const order = [...known, ...meeting.agenda.filter((id) => !known.includes(id))];
    if (changed && order.join() === meeting.agenda.join()) return changed;
    return call('PUT /meetings/:meetingId/agenda', {
      params: { meetingId: meeting.id },
      version: meeting.version,
      body: { id: newId(), order },
    });
  };

  /** One step; the first of a part goes to the end of the part above, the last to the head of the one below. */
  const stepOf = (id: string, by: 1 | -1): Place | undefined => {
    const at = parts.findIndex(({ items }) => items.some((item) => item.id === id));
    const part = parts[at];
    if (!part) return undefined;
    const index = part.items.findIndex((item) => item.id === id) + by;
    if (index >= 0 && index < part.items.length) return { section: part.section, index };
    const beside = parts[at + by];
    return beside && { section: beside.section, index: by > 0 ? 0 : beside.items.length };
  };
  return { doing, points: shown, parts, moveTo, stepOf };
}

/** All points with one of them behind so many others of its part. */
function placed(points: readonly AgendaItem[], moved: AgendaItem, index: number): AgendaItem[] {
  const others = points.filter(({ id }) => id !== moved.id);
  return agendaSections.flatMap((section) => {
    const items = others.filter((item) => item.section === section);
    return section === moved.section ? items.toSpliced(index, 0, moved) : items;
  });
}
