import { readFileSync } from 'node:fs';
import { v7 as uuid } from 'uuid';
import type { Side } from '../contract/basics.js';
import type { ChannelView } from '../contract/channels.js';
import type { FieldInput } from '../contract/issue-fields.js';
import type { Grade, IssueView } from '../contract/issues.js';
import { otherSide } from '../language/clocks.js';
import type { Caller } from './caller.js';
import type { RealCase } from './real-case.js';

interface Told {
  key: string;
  type: string;
  gate: string | null;
  raised_by: string;
  asked: string;
  title: { vi: string; zh: string };
  description: { vi: string; zh: string };
  state_after_meeting: string;
}
interface Scenario {
  meeting?: { host_side?: Side };
  issues: Told[];
}

const files = ['lao-cai-2024', 'lao-cai-2017', 'lang-son-2022', 'lai-chau-covid-2021', 'ha-giang-lai-chau-2020'];
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../reference/scenario-${name}.json`, import.meta.url), 'utf8')) as Scenario;

const words = (vi: string, zh: string) => ({ source: 'vi' as const, vi, zh });
const inWords = (vi: string, zh: string): FieldInput => ({ kind: 'text', text: words(vi, zh) });
const place = (vi: string, zh: string): FieldInput => ({ kind: 'place', text: words(vi, zh) });
const choice = (option: string): FieldInput => ({ kind: 'choice', option });

/** The types of the articles, as ours, with what ours ask for at least. What is not here is “other”. */
const types: Record<string, { type: string; fields: Record<string, FieldInput> }> = {
  detained_vehicles: {
    type: 'detained-vehicles',
    // The article names no plates; these stand for them.
    fields: { plates: { kind: 'plates', plates: ['24C-068.42', '24R-011.73'] }, place: place('Hà Khẩu', '河口') },
  },
  empty_trucks: { type: 'congestion', fields: { vehicles: choice('empty'), place: place('Cửa khẩu', '口岸') } },
  lanes: { type: 'lanes', fields: { place: place('Kim Thành – Hà Khẩu', '金城—河口') } },
  inspection_method: { type: 'inspection-method', fields: { what: inWords('thông quan', '通关') } },
  reopen_resident_trade: { type: 'reopening', fields: { function: choice('residents_trade') } },
  reopen_resident_crossing: { type: 'reopening', fields: { function: choice('persons') } },
  reopen_gate: { type: 'reopening', fields: { function: choice('goods') } },
  bridge: {
    type: 'infrastructure',
    fields: { work: inWords('Cầu đường bộ qua sông Hồng', '红河界河公路大桥'), milestone: choice('start') },
  },
  inspection_infrastructure: { type: 'equipment', fields: { equipment: inWords('kiểm tra hàng hóa', '货物查验') } },
  hours: { type: 'clearance-hours', fields: { goods: inWords('thủy hải sản', '水海产品') } },
  epidemic_control: { type: 'quarantine', fields: { what: inWords('hàng hóa, phương tiện', '货物、车辆') } },
};

/** What the asked side had answered when the article was written. */
const answers: Record<string, Grade> = {
  'answered, plan without date': 'planned_without_date',
  'answered as done; cn to confirm': 'already_done',
  'plan exists, no date': 'planned_without_date',
  'under study on both sides': 'under_study',
  'referred to the province': 'referred_upward',
  'agreed to study': 'under_study',
  'agreed, being carried out': 'agreed',
};

const extraCodes: Record<string, string> = {
  'ma-lu-thang-kim-thuy-ha': 'MLKT',
  'huu-nghi-huu-nghi-quan': 'HNHN',
  'tan-thanh-po-chai': 'TTPC',
};

type Speakers = Record<Side, Caller>;

/**
 * Opens the issues of the five articles through the public API, and answers them as far as the articles say. A gate
 * without a channel gets one, no gate a channel about the subject; what lies inside one country stays in its room.
 */
export async function openIssues({ people, channels }: RealCase): Promise<IssueView[]> {
  const { ha, li, quoc, ma } = people;
  if (!ha || !li || !quoc || !ma) throw new Error('The case has its coordinators and heads.');
  const opened = new Map<string, ChannelView>();
  const organisationIds = [ha, li].map(({ organisationId }) => organisationId ?? '');
  const channelOf = async ({ gate, title }: Told) => {
    const known = Object.values(channels).find(({ gateId }) => gateId !== null && gateId === gate);
    const there = known ?? opened.get(gate ?? '');
    if (there) return there;
    const about = gate ? { gateId: gate, subject: null } : { gateId: null, subject: title };
    const body = { id: uuid(), code: extraCodes[gate ?? ''] ?? 'LSKP', ...about, organisationIds, memberIds: [] };
    const channel = await ha.caller.call('POST /channels', { body });
    opened.set(gate ?? '', channel);
    return channel;
  };

  const issues: IssueView[] = [];
  for (const scenario of files.map(read)) {
    for (const told of scenario.issues) {
      const channel = await channelOf(told);
      const heads = Object.values(channels).includes(channel);
      const speakers = heads ? { vn: quoc.caller, cn: ma.caller } : { vn: ha.caller, cn: li.caller };
      issues.push(await openOne(told, scenario.meeting?.host_side ?? 'vn', channel, speakers));
    }
  }
  return issues;
}

const isSide = (one: string): one is Side => one === 'vn' || one === 'cn';

async function openOne(told: Told, host: Side, { id: channelId }: ChannelView, speakers: Speakers): Promise<IssueView> {
  // A province stands for its country; what both raised is written down by the host.
  const raises = isSide(told.raised_by) ? told.raised_by : told.raised_by === 'both' ? host : 'vn';
  const inside = !['vn', 'cn', 'both'].includes(told.asked) || (told.asked === told.raised_by && told.asked !== 'both');
  const asked = inside ? raises : isSide(told.asked) ? told.asked : otherSide(host);
  const { type, fields } = types[told.type] ?? { type: 'other', fields: {} };
  const gate: Record<string, FieldInput> = told.gate ? { gate: { kind: 'gate', gateId: told.gate } } : {};
  const due = new Date(Date.now() + 7 * 86_400_000).toISOString();
  const issue = await speakers[raises].call(`POST /channels/:channelId/${inside ? 'side/issues' : 'issues'}`, {
    params: { channelId },
    body: {
      id: uuid(),
      type,
      title: { source: 'vi', ...told.title },
      fields: { ...gate, ...fields },
      turn: { side: asked, step: words('Xem xét và trả lời', '研究并答复'), due },
      message: { id: uuid(), text: { source: 'vi', ...told.description } },
    },
  });
  return inside ? issue : answered(issue, asked, told, speakers[asked]);
}

/** The asked side takes it on and answers; what it says is done already, it proposes to close. */
async function answered(issue: IssueView, side: Side, told: Told, by: Caller): Promise<IssueView> {
  const { state_after_meeting: state } = told;
  const params = { issueId: issue.id };
  const id = () => ({ id: uuid() });
  if (state === 'in progress') {
    const body = { ...id(), status: 'accepted' as const };
    return by.call('POST /issues/:issueId/status', { params, version: issue.version, body });
  }
  const grade = answers[state];
  if (!grade) return issue;
  const other = {
    side: otherSide(side),
    step: words('Xem xét câu trả lời', '研究对方答复'),
    due: issue.turn?.due ?? '',
  };
  // Whoever referred it upward, or still studies it, keeps the turn.
  const passes = grade === 'planned_without_date' || grade === 'agreed' ? { turn: other } : {};
  const answer = await by.call('POST /issues/:issueId/answer', {
    params,
    version: issue.version,
    body: { ...id(), grade, ...passes },
  });
  if (grade !== 'already_done') return answer;
  return by.call('POST /issues/:issueId/propose', { params, version: answer.version, body: id() });
}
