import { readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import type { Side } from '../src/contract/basics.js';
import type { AddItem, CallMeeting, EndProposal, WriteCallNote } from '../src/contract/meeting-acts.js';
import type { MeetingDetail, MeetingView, Proposal } from '../src/contract/meetings.js';
import type { Caller } from '../src/demo/caller.js';

interface Both {
  vi: string;
  zh: string;
}
interface Told {
  title: Both;
  meeting: { place: Both; gate: string; host_side: Side };
  participants: { side: Side; name: { vi: string; zh: string | null } | null; position: Both }[];
  agenda: { id: string; title: Both }[];
  proposals: {
    id: string;
    side: Side;
    kind: 'proposal' | 'request' | 'statement';
    agenda: string;
    text: Both;
    answer: Both | null;
    answer_kind: string | null;
  }[];
}

/** The working session of 8 June 2024 as the press told of it. */
export const lateSpring = JSON.parse(
  readFileSync(new URL('../reference/scenario-lao-cai-2024.json', import.meta.url), 'utf8'),
) as Told;

/** What the words of an answer come to in the graded answers. */
export const gradeOf: Record<string, EndProposal['grade']> = {
  'under study': 'under_study',
  'plan exists, no date': 'planned_without_date',
  'done, per the Vietnamese side': 'already_done',
  'referred to the province': 'referred_upward',
  'agreed to study': 'agreed_in_principle',
};

/** When the talks of that day were: what is called for it may be held at once. */
export const begun = { zone: 'vn', start: '2024-06-08T08:00', end: '2024-06-08T11:30' } as const;

/** A call to a working session. */
export function newMeeting(more: Partial<CallMeeting> = {}): CallMeeting {
  return {
    id: uuid(),
    kind: 'working_session',
    ordinal: null,
    title: { source: 'vi', ...lateSpring.title },
    gateId: 'kim-thanh-bac-son',
    host: 'vn',
    time: { zone: 'vn', start: '2031-06-10T08:00', end: '2031-06-10T11:30' },
    place: lateSpring.meeting.place,
    expects: 'minutes',
    series: null,
    ...more,
  };
}

/** A telephone talk that is written down. */
export function newNote(more: Partial<WriteCallNote> = {}): WriteCallNote {
  const words = { source: 'vi' as const, vi: 'Đã báo việc dừng làn số ba.' };
  return {
    id: uuid(),
    about: 'traffic',
    result: 'informed',
    startedAt: '2026-11-20T02:30:00.000Z',
    minutes: 5,
    words,
    ...more,
  };
}

/** A point of an agenda. */
export function newItem(more: Partial<AddItem> = {}): AddItem {
  const title = { source: 'vi' as const, vi: 'Cửa khẩu thông minh', zh: '智慧口岸' };
  return { id: uuid(), title, section: 'exchange', presenter: null, minutes: 20, source: null, ...more };
}

/** Does things to meetings of one channel. */
export class Convener {
  constructor(readonly channelId: string) {}

  call(by: Caller, more: Partial<CallMeeting> = {}): Promise<MeetingView> {
    return by.call('POST /channels/:channelId/meetings', {
      params: { channelId: this.channelId },
      body: newMeeting(more),
    });
  }

  read(by: Caller, { id: meetingId }: Pick<MeetingView, 'id'>): Promise<MeetingDetail> {
    return by.call('GET /meetings/:meetingId', { params: { meetingId } });
  }

  hold(by: Caller, { id: meetingId, version }: MeetingView): Promise<MeetingView> {
    return by.call('POST /meetings/:meetingId/held', { params: { meetingId }, version, body: { id: uuid() } });
  }

  close(by: Caller, { id: meetingId, version }: MeetingView): Promise<MeetingView> {
    return by.call('POST /meetings/:meetingId/close', { params: { meetingId }, version, body: { id: uuid() } });
  }

  propose(
    by: Caller,
    { id: meetingId }: Pick<MeetingView, 'id'>,
    text: Partial<Both>,
    kind: Proposal['kind'] = 'request',
  ) {
    const source = text.vi === undefined ? ('zh' as const) : ('vi' as const);
    const body = { id: uuid(), kind, itemId: null, text: { source, ...text } };
    return by.call('POST /meetings/:meetingId/proposals', { params: { meetingId }, body });
  }

  end(by: Caller, proposal: Proposal, grade: EndProposal['grade'], words?: Partial<Both>): Promise<Proposal> {
    const { meetingId, id: proposalId, version } = proposal;
    const source = words?.vi === undefined ? ('zh' as const) : ('vi' as const);
    const body = { id: uuid(), grade, ...(words && { words: { source, ...words } }) };
    const params = { meetingId, proposalId };
    return by.call('PUT /meetings/:meetingId/proposals/:proposalId/outcome', { params, version, body });
  }
}
