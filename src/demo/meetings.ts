import type { Side } from '../contract/basics.js';
import type { EndProposal, SetDelegation } from '../contract/meeting-acts.js';
import type { MeetingView, Proposal } from '../contract/meetings.js';
import { dayKey, otherSide } from '../language/clocks.js';
import { grades, id, inDays, read, type Session, type Table, type Told, words } from './articles.js';
import { draftMinutes, leaveOpen, periodicTalks } from './minutes.js';
import type { RealCase } from './real-case.js';

/**
 * Loads the talks of two articles through the public API: the periodic talks of 2017, whose minutes both sides sign,
 * and the working session of 8 June 2024 with everything asked and answered, whose minutes are still being drafted;
 * then a call to the next ones, for which what was left unanswered comes back by itself.
 */
export async function holdMeetings({ people, channels }: RealCase): Promise<void> {
  const { ha, li, quoc, ma, lan, chen } = people;
  const channelId = channels.KTBS?.id;
  if (!ha || !li || !quoc || !ma || !lan || !chen || !channelId) throw new Error('The case has its people.');
  const table: Table = {
    channelId,
    clerk: { vn: ha.caller, cn: li.caller },
    head: { vn: quoc.caller, cn: ma.caller },
    interpreter: { vn: lan.caller, cn: chen.caller },
  };
  const session = read<Session>('lao-cai-2024');
  await periodicTalks(table, session.meeting.place);
  await workingSession(table, session);
  // Two weeks ahead, on the other side's ground.
  const day = dayKey(inDays(14), 'cn');
  await table.clerk.cn.call('POST /channels/:channelId/meetings', {
    params: { channelId },
    body: {
      ...id(),
      kind: 'working_session',
      ordinal: null,
      title: words({ vi: 'Trao đổi công tác quản lý hoạt động cửa khẩu', zh: '口岸管理工作交流' }),
      gateId: session.meeting.gate,
      host: 'cn',
      time: { zone: 'cn', start: `${day}T09:30`, end: `${day}T11:30` },
      place: { vi: 'Hà Khẩu', zh: '河口' },
      expects: 'minutes',
      series: null,
    },
  });
}

/** The session of 2024. The article tells of a morning: the times stand for it. */
async function workingSession(table: Table, session: Session): Promise<void> {
  const { channelId, clerk } = table;
  const { place, gate, host_side: host } = session.meeting;
  const called = await clerk.vn.call('POST /channels/:channelId/meetings', {
    params: { channelId },
    body: {
      ...id(),
      kind: 'working_session',
      ordinal: null,
      title: words(session.title),
      gateId: gate,
      host,
      time: { zone: 'vn', start: '2024-06-08T08:00', end: '2024-06-08T11:30' },
      place,
      expects: 'minutes',
      series: null,
    },
  });
  const params = { meetingId: called.id };
  const now = async (): Promise<MeetingView> => (await clerk.vn.call('GET /meetings/:meetingId', { params })).meeting;
  const { version } = called;
  await clerk.cn.call('PUT /meetings/:meetingId/reply', { params, version, body: { ...id(), answer: 'accept' } });
  for (const side of ['vn', 'cn'] as const) {
    const body = { ...id(), delegates: delegatesOf(session, side) };
    await clerk[side].call('PUT /meetings/:meetingId/delegation', { params, version: (await now()).version, body });
  }
  const items = new Map<string, string>();
  for (const { id: key, title } of session.agenda) {
    const body = { ...id(), title: words(title), section: 'exchange' as const, presenter: null, minutes: null };
    await clerk.vn.call('POST /meetings/:meetingId/items', { params, body: { ...body, source: null } });
    items.set(key, body.id);
  }
  await clerk.vn.call('POST /meetings/:meetingId/held', { params, version: (await now()).version, body: id() });
  const ledger: [Proposal, Told][] = [];
  for (const told of session.proposals) ledger.push([await propose(clerk, params, told, items), told]);
  const minutes = await draftMinutes(table, session, called, ledger);
  await clerk.vn.call('POST /meetings/:meetingId/close', { params, version: (await now()).version, body: id() });
  await leaveOpen(clerk, minutes);
}

function delegatesOf({ participants }: Session, side: Side): SetDelegation['delegates'] {
  return participants
    .filter((one) => one.side === side)
    .map(({ name, position }, index) => ({
      // What the reference says beside a name stays there.
      name: name ? { vi: name.vi, zh: name.zh } : position,
      post: name && position,
      part: index === 0 ? ('head' as const) : ('member' as const),
    }));
}

/** Says it at the table, and how it ended: with the answer the article tells of, or with none so far. */
async function propose(
  clerk: Table['clerk'],
  params: { meetingId: string },
  { side, kind, agenda, text, answer, answer_kind: answered }: Told,
  items: ReadonlyMap<string, string>,
): Promise<Proposal> {
  const proposal = await clerk[side].call('POST /meetings/:meetingId/proposals', {
    params,
    body: { ...id(), kind, text: words(text), itemId: items.get(agenda) ?? null },
  });
  if (kind === 'statement') return proposal;
  const grade = grades[answered ?? ''];
  const body: EndProposal =
    answer && grade ? { ...id(), grade, words: words(answer) } : { ...id(), grade: 'no_answer_yet' };
  return clerk[otherSide(side)].call('PUT /meetings/:meetingId/proposals/:proposalId/outcome', {
    params: { ...params, proposalId: proposal.id },
    version: proposal.version,
    body,
  });
}
