import { v7 as uuid } from 'uuid';
import type { IssueView } from '../../src/contract/issues.js';
import type { RouteKey } from '../../src/contract/routes.js';
import type { CallInput } from '../../src/demo/caller.js';
import { otherSide } from '../../src/language/clocks.js';
import { due, newHandOver, newIssue, says, stepOf, worksToday } from '../issues.js';
import type { World } from '../world.js';
import { type Case, type Cases, done, type Outcome, only } from './cases.js';
import type { OfRegister } from './cases.register.js';
import type { StandingIssue } from './things.issues.js';
import type { Things } from './things.js';
import { atTheDoor, type Who } from './whos.js';

type OfOne = Exclude<Extract<RouteKey, `${string} /issues/:issueId/${string}` | 'PATCH /issues/:issueId'>, OfRegister>;
/** Everything about issues. */
export type OfIssues = Exclude<Extract<RouteKey, `${string}/${'issues' | 'issue-types'}${string}`>, OfRegister>;

/** A route on one issue: what is sent, what has to be done before, and what becomes of it. */
interface Trying<K extends OfOne> {
  body?(by: Who, issue: IssueView, thing: StandingIssue): object;
  params?(by: Who, thing: StandingIssue): object;
  query?: CallInput<K>['query'];
  before?(thing: StandingIssue, issue: IssueView, by: Who): Promise<IssueView>;
  rule?(thing: StandingIssue, by: Who): Outcome;
}

const bothKeys = ({ inner }: StandingIssue): Outcome => (inner ? 'issue.not_now' : 'done');

/** Issues, and everything that is done to them. */
export function issueCases(world: World, { issues, provinceId }: Things): Cases<OfIssues> {
  const { channel, otherChannel } = world;
  const rooms = [
    { on: 'a channel of both', id: channel.id, reads: (by: Who) => by.home === 'laoCai' || by.home === 'hekou' },
    { on: 'another channel', id: otherChannel.id, reads: (by: Who) => by.home === 'laoCai' || by.home === 'mengla' },
    { on: 'no channel', id: uuid(), reads: () => false },
  ];
  const turnOf = ({ person }: Who) => ({ side: person.side ?? 'vn', step: stepOf('vi', 'Trả lời'), due: due(2) });
  const opens = rooms.map(({ on, id, reads }) => ({
    on,
    rule: only(reads, 'channel.not_found'),
    input: (by: Who) => ({
      params: { channelId: id },
      body: newIssue({ turn: turnOf(by), message: says('vi', 'Đề nghị') }),
    }),
  }));
  const nothing = { on: 'none', id: uuid(), number: 'KTBS-2026-V9999' };
  const refs = [...issues, { ...nothing, reads: () => false }].flatMap(({ on, id, number, reads }) =>
    [id, number].map((issueId, index) => ({
      on: `${on}, by its ${index ? 'number' : 'id'}`,
      rule: only(reads, 'issue.not_found'),
      input: () => ({ params: { issueId } }),
    })),
  );

  /** Nobody has touched the issue it is tried on, if it would be done. */
  const onEach = <K extends OfOne>(key: K, trying: Trying<K>): Case<K>[] => [
    ...issues.map((thing) => ({
      on: thing.on,
      rule: (by: Who): Outcome => (thing.reads(by) ? (trying.rule?.(thing, by) ?? 'done') : 'issue.not_found'),
      input: async (by: Who) => {
        const there = atTheDoor(key, by) === undefined && by.signedIn && thing.reads(by);
        const opened = there ? await thing.open(by.person.side) : undefined;
        const issue = opened && ((await trying.before?.(thing, opened, by)) ?? opened);
        return inputOf(trying, by, thing, issue ?? ({ id: thing.id, version: 1 } as IssueView));
      },
    })),
    {
      on: 'none',
      rule: () => 'issue.not_found',
      input: (by: Who) => inputOf(trying, by, issues[0] as StandingIssue, { id: nothing.id, version: 1 } as IssueView),
    },
  ];
  const inputOf = <K extends OfOne>(trying: Trying<K>, by: Who, thing: StandingIssue, issue: IssueView) =>
    ({
      params: { issueId: issue.id, ...trying.params?.(by, thing) },
      ...(trying.query && { query: trying.query }),
      version: issue.version,
      ...(trying.body && { body: { id: uuid(), ...trying.body(by, issue, thing) } }),
    }) as unknown as CallInput<K>;

  const isOwn = (thing: StandingIssue, by: Who) => by.person.side === thing.own.side;
  /** The other side says that it is solved; inside one side there is none. */
  const proposed = async (thing: StandingIssue, issue: IssueView, by: Who) =>
    thing.inner ? issue : thing.issuer.act(isOwn(thing, by) ? thing.other : thing.own, issue, 'propose', {});
  const closed = async (thing: StandingIssue, issue: IssueView) => {
    const once = await thing.issuer.act(thing.own, issue, 'propose', {});
    return thing.inner ? once : thing.issuer.act(thing.other, once, 'confirm', {});
  };
  const shared = issues[0] as StandingIssue;
  /** Somebody above reads this room; who has nobody above may try with their own organisation. */
  const hasAbove = (thing: StandingIssue, by: Who) => by.home === 'laoCai' && thing.channelId === channel.id;
  const before = (thing: StandingIssue, by: Who) => ({
    organisationId: hasAbove(thing, by) ? provinceId : (by.person.organisationId ?? uuid()),
    reason: { source: 'vi' as const, vi: 'Vượt thẩm quyền' },
  });
  const bySomebodyElse = async (thing: StandingIssue, issue: IssueView, by: Who) => {
    if (thing.inner) return issue;
    return (isOwn(thing, by) ? thing.other : thing.own).call('POST /issues/:issueId/hand-overs', {
      params: { issueId: issue.id },
      version: issue.version,
      body: { ...newHandOver(), id: handOverId },
    });
  };
  /** Of the one issue it is tried on. */
  let handOverId: string = uuid();
  const onRecord = {
    before: (thing: StandingIssue, issue: IssueView, by: Who) => {
      handOverId = uuid();
      return bySomebodyElse(thing, issue, by);
    },
    rule: ({ inner }: StandingIssue): Outcome => (inner ? 'issue.no_hand_over' : 'done'),
    params: () => ({ handOverId }),
  };

  return {
    'GET /issue-types': [{ on: 'it', rule: done, input: () => ({}) }],
    'POST /channels/:channelId/issues': [
      ...opens,
      // One may not learn by it what stands in other rooms.
      ...[...issues.slice(1), nothing].map((other) => ({
        on: `a channel of both, split from ${other.on}`,
        rule: (by: Who): Outcome => (shared.reads(by) ? 'issue.not_found' : 'channel.not_found'),
        input: (by: Who) => ({
          params: { channelId: channel.id },
          body: newIssue({ turn: turnOf(by), splitFrom: other.id }),
        }),
      })),
    ],
    'POST /channels/:channelId/side/issues': opens,
    'GET /issues': [
      { on: 'it', rule: done, input: () => ({}) },
      { on: 'closed ones', rule: done, input: () => ({ query: { state: 'closed', limit: 200 } }) },
      ...issues.map(({ on, secret, issuer }) => ({
        on: `${on}, looked for`,
        rule: done,
        input: () => ({ query: { text: secret, channel: issuer.channelId, person: uuid() } }),
      })),
    ],
    'GET /issues/:issueId': refs,
    'GET /issues/:issueId/entries': onEach('GET /issues/:issueId/entries', { query: { limit: 5 } }),
    'PATCH /issues/:issueId': onEach('PATCH /issues/:issueId', {
      body: () => ({ fields: { agency: { kind: 'text', text: { source: 'vi', vi: 'Hải quan' } } } }),
    }),
    'POST /issues/:issueId/status': onEach('POST /issues/:issueId/status', { body: () => ({ status: 'verifying' }) }),
    'POST /issues/:issueId/turn': onEach('POST /issues/:issueId/turn', { body: (by) => ({ turn: turnOf(by) }) }),
    'POST /issues/:issueId/answer': onEach('POST /issues/:issueId/answer', {
      body: () => ({ grade: 'referred_upward', remindAt: due(9), message: says('vi', 'Đã báo cáo') }),
    }),
    'POST /issues/:issueId/propose': onEach('POST /issues/:issueId/propose', { body: () => ({}) }),
    'POST /issues/:issueId/confirm': onEach('POST /issues/:issueId/confirm', {
      before: proposed,
      rule: bothKeys,
      body: () => ({}),
    }),
    'POST /issues/:issueId/refuse': onEach('POST /issues/:issueId/refuse', {
      before: proposed,
      rule: bothKeys,
      body: () => ({ message: says('vi', 'Chưa xong') }),
    }),
    'POST /issues/:issueId/reopen': onEach('POST /issues/:issueId/reopen', {
      before: closed,
      body: (by) => ({ message: says('vi', 'Mở lại'), turn: turnOf(by) }),
    }),
    'POST /issues/:issueId/reminder': onEach('POST /issues/:issueId/reminder', {
      before: (thing, _issue, by) => thing.open(otherSide(by.person.side ?? 'vn')),
      rule: ({ inner }, by) => {
        if (inner) return 'issue.not_now';
        return worksToday(otherSide(by.person.side ?? 'vn')) ? 'done' : 'issue.reminder_day_off';
      },
      body: () => ({}),
    }),
    'POST /issues/:issueId/papers': onEach('POST /issues/:issueId/papers', {
      body: (by) => ({ name: { source: 'vi', vi: 'Phiếu đóng gói' }, from: by.person.side ?? 'vn' }),
    }),
    'POST /issues/:issueId/papers/:paperId/give': onEach('POST /issues/:issueId/papers/:paperId/give', {
      params: (by, thing) => ({
        paperId: by.person.side === thing.raisedBy ? 'declaration' : 'detention_record',
      }),
      body: () => ({ message: says('vi', 'Gửi kèm') }),
    }),
    'POST /issues/:issueId/hand-overs': onEach('POST /issues/:issueId/hand-overs', {
      rule: onRecord.rule,
      body: () => newHandOver({ remarks: { source: 'vi', vi: 'Đủ chìa khóa' } }),
    }),
    'POST /issues/:issueId/hand-overs/:handOverId/confirm': onEach(
      'POST /issues/:issueId/hand-overs/:handOverId/confirm',
      { ...onRecord, body: () => ({ message: says('vi', 'Đã nhận xe') }) },
    ),
    'POST /issues/:issueId/hand-overs/:handOverId/refuse': onEach(
      'POST /issues/:issueId/hand-overs/:handOverId/refuse',
      { ...onRecord, body: () => ({ message: says('vi', 'Thiếu rơ moóc') }) },
    ),
    'POST /issues/:issueId/relations': [
      ...onEach('POST /issues/:issueId/relations', {
        body: (_by, _issue, { id }) => ({ kind: 'related', issueId: id }),
      }),
      // One may not learn by it what stands in other rooms.
      ...[...issues.slice(1), nothing].map((other) => ({
        on: `a shared issue, to ${other.on}`,
        rule: (): Outcome => 'issue.not_found',
        input: async (by: Who) => {
          const there = atTheDoor('POST /issues/:issueId/relations', by) === undefined && shared.reads(by);
          const { id: issueId } = there ? await shared.open() : shared;
          return { params: { issueId }, version: 1, body: { id: uuid(), kind: 'related' as const, issueId: other.id } };
        },
      })),
    ],
    'PUT /issues/:issueId/reference': onEach('PUT /issues/:issueId/reference', {
      body: () => ({ reference: '516/BQLKKTCK-DN' }),
    }),
    'PUT /issues/:issueId/translation': onEach('PUT /issues/:issueId/translation', {
      body: () => ({ part: { of: 'step' }, text: '答复', meant: 'left_out' }),
    }),
    'PATCH /issues/:issueId/inner': onEach('PATCH /issues/:issueId/inner', {
      body: (by) => ({ assigneeId: by.person.id, priority: 'high', tags: ['hàng tươi'] }),
    }),
    'POST /issues/:issueId/escalation': onEach('POST /issues/:issueId/escalation', {
      rule: (thing, by) => (hasAbove(thing, by) ? 'done' : 'issue.not_higher'),
      body: (by, _issue, thing) => before(thing, by),
    }),
    'POST /issues/:issueId/escalation/end': onEach('POST /issues/:issueId/escalation/end', {
      before: async (thing, issue, by) => {
        const [params, body] = [{ issueId: issue.id }, { id: uuid(), ...before(thing, by) }];
        if (hasAbove(thing, by)) await by.person.call('POST /issues/:issueId/escalation', { params, body });
        return issue;
      },
      rule: (thing, by) => (hasAbove(thing, by) ? 'done' : 'issue.not_escalated'),
      body: () => ({}),
    }),
    'POST /issues/:issueId/notes': onEach('POST /issues/:issueId/notes', {
      body: () => ({ text: { source: 'vi', vi: 'Ghi chú' } }),
    }),
  };
}
