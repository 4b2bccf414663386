import type { MeetingView, Proposal } from '../contract/meetings.js';
import type { MinutesDetail, MinutesPart } from '../contract/minutes.js';
import type { AddRow } from '../contract/minutes-acts.js';
import { instantOf } from '../language/clocks.js';
import { type Both, id, inDays, type Periodic, read, type Session, type Table, type Told, words } from './articles.js';
import type { Caller } from './caller.js';
import { demoPassword } from './real-case.js';

/** The title of a paper about talks. */
const paperTitle = ({ vi, zh }: Both) =>
  words({ vi: `Biên bản ${vi.charAt(0).toLowerCase()}${vi.slice(1)}`, zh: `${zh}纪要` });

/** The talks of 2017. The article names the year alone: day and place stand for it, and so do the dates of the actions. */
export async function periodicTalks(table: Table, place: Both): Promise<void> {
  const { title, agreed } = read<Periodic>('lao-cai-2017');
  const { channelId, clerk, head, interpreter } = table;
  const heldAt = instantOf('2017-11-22', '09:00', 'vn');
  const opened = await clerk.vn.call('POST /channels/:channelId/minutes', {
    params: { channelId },
    body: { ...id(), form: 'minutes', title: paperTitle(title), heldAt, place, host: 'vn' },
  });
  const { minutesId, add } = paperOf(opened, clerk.vn);
  await add('opening', {
    vi: 'Hai bên đã tiến hành hội đàm định kỳ năm 2017 về hoạt động xuất nhập khẩu qua cửa khẩu Kim Thành – Bắc Sơn.',
    zh: '双方就经北山—金城口岸的进出口工作举行了2017年定期会谈。',
  });
  let after = opened.rows.find(({ part }) => part === 'agreed')?.id;
  for (const { text } of agreed) after = await add('agreed', text, after);
  await clerk.vn.call('POST /minutes/:minutesId/actions', {
    params: { minutesId },
    body: {
      ...id(),
      text: words({
        vi: 'Thông báo cho nhau danh sách đầu mối liên lạc tại cửa khẩu.',
        zh: '相互通报口岸联络人名单。',
      }),
      lead: 'both',
      support: null,
      due: inDays(10),
      issueId: null,
    },
  });
  const { minutes } = await clerk.vn.call('GET /minutes/:minutesId', { params: { minutesId } });
  const frozen = await clerk.vn.call('POST /minutes/:minutesId/freeze', {
    params: { minutesId },
    version: minutes.version,
    body: id(),
  });
  const hash = frozen.frozen?.hash ?? '';
  for (const side of ['vn', 'cn'] as const) {
    const approve = (by: Caller, step: 'interpreter' | 'leader') =>
      by.call('POST /minutes/:minutesId/approvals/:step', { params: { minutesId, step }, body: { ...id(), hash } });
    await approve(interpreter[side], 'interpreter');
    await approve(head[side], 'leader');
    const code = (await head[side].authenticator?.code()) ?? '';
    await head[side].call('POST /minutes/:minutesId/sign', {
      params: { minutesId },
      body: {
        ...id(),
        hash,
        proof: { method: 'password', password: demoPassword, code },
      },
    });
  }
}

/** The minutes of the session, as far as both sides have come with them. */
export async function draftMinutes(
  { channelId, clerk }: Table,
  { title, meeting: { place, host_side: host }, agreed, unilateral_commitments: promised }: Session,
  meeting: MeetingView,
  ledger: readonly [Proposal, Told][],
): Promise<string> {
  const opened = await clerk.vn.call('POST /channels/:channelId/minutes', {
    params: { channelId },
    body: {
      ...id(),
      meetingId: meeting.id,
      form: 'minutes',
      title: paperTitle(title),
      heldAt: meeting.startsAt,
      place,
      host,
    },
  });
  const { minutesId, add } = paperOf(opened, clerk.vn);
  let last: string | undefined;
  for (const [{ kind }, { side, text }] of ledger) {
    if (kind === 'statement') continue;
    const says = { vn: { vi: 'Phía Việt Nam: ', zh: '越方：' }, cn: { vi: 'Phía Trung Quốc: ', zh: '中方：' } }[side];
    last = await add('views', { vi: says.vi + text.vi, zh: says.zh + text.zh }, last);
  }
  let after = opened.rows.find(({ part }) => part === 'agreed')?.id;
  for (const { text } of agreed) after = await add('agreed', text, after);
  for (const { side, text } of promised) {
    await clerk[side].call('POST /minutes/:minutesId/actions', {
      params: { minutesId },
      // The article names no date; before it can be signed, somebody has to.
      body: { ...id(), text: words(text), lead: side, support: null, due: null, issueId: null },
    });
  }
  return minutesId;
}

/** One row that went out of step, and a suggestion that waits for the other side. */
export async function leaveOpen(clerk: Table['clerk'], minutesId: string): Promise<void> {
  const { rows } = await clerk.vn.call('GET /minutes/:minutesId', { params: { minutesId } });
  const lanes = rows.find(({ text }) => text.vi?.text.includes('3 luồng nhập'));
  const agreed = rows.findLast(({ part }) => part === 'agreed');
  if (!lanes?.text.vi || !agreed?.text.zh) throw new Error('The minutes have their rows.');
  await clerk.vn.call('PUT /minutes/:minutesId/rows/:rowId/words', {
    params: { minutesId, rowId: lanes.id },
    body: {
      ...id(),
      language: 'vi',
      text: `${lanes.text.vi.text.replace(/\.$/, '')}, trong đó có luồng dành cho xe thùng rỗng.`,
      of: lanes.text.vi.hash,
    },
  });
  await clerk.cn.call('POST /minutes/:minutesId/rows/:rowId/suggestions', {
    params: { minutesId, rowId: agreed.id },
    body: {
      ...id(),
      language: 'zh',
      text: agreed.text.zh.text.replace('考虑依照规定', '依照各自规定和程序研究'),
      of: agreed.text.zh.hash,
    },
  });
}

/** Minutes that were opened, and how rows are added to them. */
function paperOf({ minutes: { id: minutesId } }: MinutesDetail, by: Caller) {
  return {
    minutesId,
    async add(part: MinutesPart, text: Both, after: string | null = null): Promise<string> {
      const body: AddRow = { ...id(), part, kind: 'paragraph', after, text: words(text) };
      await by.call('POST /minutes/:minutesId/rows', { params: { minutesId }, body });
      return body.id;
    },
  };
}
