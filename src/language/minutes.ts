import type { Language } from '../contract/basics.js';
import type { MeetingOutcome } from '../contract/meetings.js';
import type { ApprovalStep, MinutesDetail, MinutesPart, MinutesRow } from '../contract/minutes.js';
import type { SendMinutes } from '../contract/minutes-acts.js';
import type { Role } from '../contract/people.js';
import type { BilingualText } from '../contract/text.js';
import { isStale, translationOf } from './text.js';

/** Signs in the whole text of one language at most, so that whoever checks it can hold it. */
export const longestText = 100_000;

/** How a row stands; server and browser read it here alone. */
export type RowState = 'missing' | 'machine' | 'out_of_step' | 'suggestion' | 'agreed';

interface Worded {
  text: BilingualText;
  suggestions?: MinutesRow['suggestions'];
}

/** The state of a row, or of an action: the first of these that holds, and agreed if none does. */
export function stateOf({ text, suggestions = [] }: Worded): RowState {
  if (!text.vi || !text.zh) return 'missing';
  if (translationOf(text)?.status === 'machine') return 'machine';
  if (isStale(text)) return 'out_of_step';
  return suggestions.length > 0 ? 'suggestion' : 'agreed';
}

const steps: Record<MeetingOutcome, readonly ApprovalStep[]> = {
  note: [],
  minutes: ['interpreter', 'leader'],
  agreement: ['interpreter', 'office', 'foreign_affairs', 'leader'],
};

/** What a side approves inside before it signs a paper of this form. */
export function stepsOf(form: MeetingOutcome): readonly ApprovalStep[] {
  return steps[form];
}

const approvers: Record<ApprovalStep, readonly Role[]> = {
  interpreter: ['interpreter'],
  office: ['coordinator', 'head'],
  foreign_affairs: ['coordinator', 'head'],
  leader: ['head'],
};

/** Whether somebody with these roles may approve a step for their side. */
export function mayApprove(step: ApprovalStep, roles: readonly Role[]): boolean {
  return roles.some((role) => approvers[step].includes(role));
}

/** The version of each row and action, as whoever hands a draft over has seen them. */
export function seenOf({ rows, actions }: Pick<MinutesDetail, 'rows' | 'actions'>): SendMinutes['seen'] {
  return Object.fromEntries([...rows, ...actions].map(({ id, version }) => [id, version]));
}

/** Rows or actions in the order minutes give them; what has no place there is no more. */
export function ordered<T extends { id: string }>(order: readonly string[], things: readonly T[]): T[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return order.flatMap((id) => byId.get(id) ?? []);
}

/** The parts in their order, with the words over each. */
export const partWords: Record<MinutesPart, Record<Language, string>> = {
  opening: { vi: 'Thông tin chung', zh: '会谈概况' },
  delegations: { vi: 'Thành phần tham dự', zh: '与会人员' },
  reviewed: { vi: 'Kiểm điểm việc thực hiện nội dung đã thống nhất lần trước', zh: '上次商定事项落实情况' },
  views: { vi: 'Ý kiến của hai bên', zh: '双方意见' },
  agreed: { vi: 'Nội dung thống nhất', zh: '商定事项' },
  upward: { vi: 'Nội dung báo cáo cấp có thẩm quyền', zh: '报请上级事项' },
  next: { vi: 'Lần hội đàm tiếp theo', zh: '下次会谈' },
  closing: { vi: 'Điều khoản cuối', zh: '结束条款' },
};

/** The parts of minutes, the first first. */
export const parts = Object.keys(partWords) as MinutesPart[];
