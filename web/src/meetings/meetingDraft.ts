import type { Language, Side } from '../../../src/contract/basics.js';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { MeetingOutcome, MeetingView, Series } from '../../../src/contract/meetings.js';
import type { BodyOf } from '../../../src/contract/routes.js';
import { clockOf } from '../../../src/language/clocks.js';
import { isTyped, type Typed, toName, untyped } from '../ui/BilingualFields.js';
import { type TypedTime, timeFrom, typedTime } from './TimeFields.js';

/** A call as it is being filled in. */
export interface MeetingDraft {
  channelId: string;
  kind: MeetingView['kind'];
  ordinal: string;
  title: Typed;
  host: Side;
  time: TypedTime;
  place: Typed;
  expects: MeetingOutcome;
  gateId: string | null;
  series: Series | null;
}

/** What is proposed at first: a working session at home in a week, in the morning. */
export function newDraft({ id, gateId }: ChannelView, side: Side): MeetingDraft {
  const { date } = clockOf(new Date(Date.now() + 7 * 86_400_000).toISOString(), side);
  const time = { zone: side, date, start: '09:00', end: '11:00' };
  const what = { kind: 'working_session' as const, ordinal: '', expects: 'minutes' as const, series: null };
  return { channelId: id, ...what, title: untyped, host: side, time, place: untyped, gateId };
}

/** What was called for, to be changed. */
export function draftOf(meeting: MeetingView): MeetingDraft {
  const { channelId, kind, ordinal, title, host, time, place, expects, gateId, series } = meeting;
  return {
    ...{ channelId, kind, host, expects, gateId, series },
    ordinal: ordinal === null ? '' : String(ordinal),
    title: { vi: title.vi?.text ?? '', zh: title.zh?.text ?? '' },
    time: typedTime(time),
    place: { vi: place.vi ?? '', zh: place.zh ?? '' },
  };
}

/** As it is sent; nothing while something is missing. */
export function callOf(
  id: string,
  draft: MeetingDraft,
  language: Language,
): BodyOf<'POST /channels/:channelId/meetings'> | undefined {
  const { kind, host, expects, gateId, series } = draft;
  const time = timeFrom(draft.time);
  const title = { vi: draft.title.vi.trim(), zh: draft.title.zh.trim() };
  const source = title[language] ? language : title.vi ? 'vi' : 'zh';
  const ordinal = draft.ordinal.trim() === '' ? null : Number(draft.ordinal);
  const counted = ordinal === null || (Number.isInteger(ordinal) && ordinal >= 1 && ordinal <= 999);
  if (!time || !title[source] || !isTyped(draft.place) || !counted) return undefined;
  return {
    ...{ id, kind, host, expects, gateId, series, ordinal, time },
    title: { source, ...(title.vi && { vi: title.vi }), ...(title.zh && { zh: title.zh }) },
    place: toName(draft.place),
  };
}
