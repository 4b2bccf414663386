import { v7 as uuid } from 'uuid';
import type { MessageView } from '../../src/contract/messages.js';
import { newHandOver, newIssue, stepOf, worksToday } from '../issues.js';
import type { World } from '../world.js';
import { countedIds, type Twin } from './twins.js';

/** What the two sides say to each other, the same in both twins; the ids are the authors', so they are the same too. */
export const sharedIds = Array.from({ length: 24 }, countedIds(1));
/** What the Vietnamese side says among itself, in one twin alone. */
export const innerIds = Array.from({ length: 50 }, countedIds(2));

/** A file with each of some messages: of both sides the same in both twins, of the inner ones in one alone. */
export const sharedFileIds = Array.from({ length: sharedIds.length }, countedIds(3));
export const innerFileIds = Array.from({ length: innerIds.length }, countedIds(4));

/** Topics both sides see, and those of the Vietnamese side. */
export const sharedTopicIds = Array.from({ length: 3 }, countedIds(5));
export const innerTopicIds = Array.from({ length: 8 }, countedIds(6));

/** An issue between both sides in every round, and those of the Vietnamese side. */
export const sharedIssueIds = Array.from({ length: 3 }, countedIds(7));
export const innerIssueIds = Array.from({ length: 6 }, countedIds(8));

/** The first id that the province’s agency takes. */
const provinceId = countedIds(9)();

/** A record of a hand-over on each of the shared ones. */
const handOverIds = Array.from({ length: 3 }, countedIds(10));

/** A file in a field of each of them. */
const fieldFileIds = Array.from({ length: 3 }, countedIds(11));

const act = (messageId: string) => ({ params: { messageId }, body: { id: uuid() } });
const words = (messageId: string, version: number, text: string) => ({
  params: { messageId },
  version,
  body: { id: uuid(), text },
});

/** One turn of the conversation both sides read, and of what the Chinese side says among itself. */
export async function sharedTurn(twin: Twin, turn: number): Promise<void> {
  const { world, made } = twin;
  const { laoCai, hekou, channel } = world;
  const id = sharedIds[turn] ?? uuid();
  const params = { channelId: channel.id };
  const called = { what: 'person' as const, personId: hekou.head.id, words: '李head' };
  const vi = { id, text: { source: 'vi' as const, vi: `Lượt ${turn} @李head` }, mentions: [called] };
  const zh = { id, text: { source: 'zh' as const, zh: `第${turn}轮` } };
  const kinds: (() => Promise<unknown>)[] = [
    async () => {
      const { id: fileId } = await laoCai.duty_officer.upload(
        Buffer.from('Danh sách xe'),
        'xe.txt',
        sharedFileIds[turn],
      );
      await laoCai.duty_officer.call('POST /channels/:channelId/messages', {
        params,
        body: { ...vi, files: [fileId] },
      });
    },
    async () => {
      const ask = { sides: ['vn' as const, 'cn' as const], urgent: true };
      await hekou.duty_officer.call('POST /channels/:channelId/messages', { params, body: { ...zh, ask } });
      await laoCai.head.call('POST /messages/:messageId/acknowledge', act(id));
    },
    () => hekou.head.call('POST /channels/:channelId/side/messages', { params, body: zh }),
    () => hekou.head.call('POST /channels/:channelId/organisation/messages', { params, body: zh }),
    async () => {
      await laoCai.duty_officer.call('POST /channels/:channelId/messages', { params, body: vi });
      await hekou.interpreter.call('PUT /messages/:messageId/verification', words(id, 1, `第${turn}轮`));
    },
    async () => {
      await hekou.duty_officer.call('POST /channels/:channelId/messages', { params, body: zh });
      await hekou.duty_officer.call('POST /messages/:messageId/retract', act(id));
    },
    async () => {
      const held = await laoCai.duty_officer.call('POST /channels/:channelId/held', { params, body: vi });
      const sent = await laoCai.interpreter.call('PUT /messages/:messageId/verification', words(held.id, 1, '已核实'));
      // The copy that goes out is the server's own message: its id is not the author's to choose.
      made.set(sent.held?.sentAs ?? '', `the sent copy of ${id}`);
    },
    async () => {
      const topicId = sharedTopicIds[Math.floor(turn / kinds.length)] ?? uuid();
      const subject = { source: 'zh' as const, zh: `主题${turn}` };
      await hekou.head.call('POST /channels/:channelId/topics', { params, body: { id: topicId, subject } });
      await laoCai.duty_officer.call('POST /channels/:channelId/messages', { params, body: { ...vi, topicId } });
      await hekou.duty_officer.call('POST /messages/:messageId/pin', act(id));
    },
    () => sharedIssue(world, made, sharedIssueIds[Math.floor(turn / kinds.length)] ?? uuid(), id),
    async () => {
      const { audience, position } = await lastOf(world);
      await hekou.observer.call('PUT /reads', { body: { audience, position } });
      await hekou.head.call('PUT /deliveries', { body: { delivered: { [audience]: position } } });
      await laoCai.head.call('PUT /deliveries', { body: { delivered: { [audience]: position } } });
      const heard = new Promise((resolve) => hekou.observer.socket?.once('typing', resolve));
      laoCai.duty_officer.socket?.emit('typing', { audience });
      await heard;
    },
  ];
  await kinds[turn % kinds.length]?.();
}

const due = '2031-05-04T03:00:00.000Z';

/** An issue that both sides see, and what the Chinese side keeps about it. */
async function sharedIssue(
  { laoCai, hekou, channel }: World,
  made: Map<string, string>,
  issueId: string,
  messageId: string,
): Promise<void> {
  const turn = { side: 'cn' as const, step: stepOf('vi', 'Trả lời'), due };
  const params = { issueId };
  const message = { id: messageId, text: { source: 'vi' as const, vi: 'Đề nghị xem xét' } };
  const body = newIssue({ id: issueId, turn, message });
  await laoCai.duty_officer.call('POST /channels/:channelId/issues', { params: { channelId: channel.id }, body });
  await hekou.head.call('PATCH /issues/:issueId/inner', { params, body: { id: uuid(), tags: ['鲜货'] } });
  const answer = { id: uuid(), grade: 'under_study' as const };
  await hekou.head.call('POST /issues/:issueId/answer', { params, version: 1, body: answer });
  const turnOf = sharedIssueIds.indexOf(issueId);
  const { id: fileId } = await hekou.head.upload(Buffer.from('暂扣依据'), '依据.txt', fieldFileIds[turnOf]);
  const fields = { ground_document: { kind: 'file' as const, files: [fileId] } };
  await hekou.head.call('PATCH /issues/:issueId', { params, version: 2, body: { id: uuid(), fields } });
  const handOver = newHandOver({
    id: handOverIds[turnOf] ?? uuid(),
    at: '2026-11-20T03:00:00.000Z',
  });
  await hekou.head.call('POST /issues/:issueId/hand-overs', { params, version: 3, body: handOver });
  // What each side was reminded of, it may remind the other of, whatever it keeps to itself.
  if (!worksToday('cn')) return;
  await laoCai.head.call('POST /issues/:issueId/reminder', { params, version: 4, body: { id: uuid() } });
  const { entries } = await laoCai.head.call('GET /issues/:issueId/entries', { params });
  made.set(entries.at(-1)?.messageId ?? '', `the reminder of ${issueId}`);
}

/** What the Vietnamese side keeps about issues, and one of its own. */
async function innerIssue({ laoCai, channel }: World, turn: number, messageId: string): Promise<void> {
  const id = innerIssueIds[turn] ?? uuid();
  const own = { side: 'vn' as const, step: stepOf('vi', 'Chuẩn bị'), due };
  await laoCai.head.call('POST /channels/:channelId/side/issues', {
    params: { channelId: channel.id },
    body: newIssue({ id, turn: own, title: { source: 'vi', vi: `Việc riêng ${turn} của xe 24H-777.77` } }),
  });
  const { issues } = await laoCai.head.call('GET /issues', {});
  for (const { id: issueId } of issues) {
    const kept = { id: uuid(), assigneeId: laoCai.head.id, tags: [`nội bộ ${turn}`], remindAt: due };
    await laoCai.head.call('PATCH /issues/:issueId/inner', { params: { issueId }, body: kept });
    const note = { id: uuid(), text: { source: 'vi' as const, vi: `Ghi chú ${messageId}` } };
    await laoCai.head.call('POST /issues/:issueId/notes', { params: { issueId }, body: note });
  }
  // One is put before a higher level in every round, and in some taken back again.
  const params = { issueId: issues[0]?.id ?? '' };
  const reason = { source: 'vi' as const, vi: `Vượt thẩm quyền ${turn}` };
  const before = { id: uuid(), organisationId: provinceId, reason };
  await laoCai.head.call('POST /issues/:issueId/escalation', { params, body: before });
  if (turn % 2) await laoCai.head.call('POST /issues/:issueId/escalation/end', { params, body: { id: uuid() } });
}

async function lastOf({ hekou, channel }: World): Promise<MessageView> {
  const page = await hekou.head.call('GET /channels/:channelId/messages', { params: { channelId: channel.id } });
  const last = page.messages.at(-1);
  if (!last) throw new Error('Something was said by now.');
  return last;
}

/** One message among the Vietnamese side, and what becomes of it. */
export async function innerTurn(world: World, turn: number): Promise<void> {
  const { laoCai, channel } = world;
  const params = { channelId: channel.id };
  const id = innerIds[turn] ?? uuid();
  const author = turn % 2 ? laoCai.duty_officer : laoCai.head;
  // The same bytes as in the shared room, and some that nobody has posted yet.
  const file =
    turn % 3 === 2 ? undefined : await author.upload(Buffer.from('Danh sách xe'), 'a.txt', innerFileIds[turn]);
  const files = turn % 3 === 0 && file ? { files: [file.id] } : {};
  const mentions = [{ what: 'side' as const, side: 'vn' as const, words: 'cả phía' }];
  const text = { source: 'vi' as const, vi: `Nội bộ ${turn} @cả phía` };
  const rooms = ['side/messages', 'organisation/messages', 'held', 'held'] as const;
  const room = rooms[turn % rooms.length] ?? 'held';
  // Asked of the other side, but held back: nobody there hears of it.
  const ask = room === 'held' ? { ask: { sides: ['cn' as const], urgent: true } } : {};
  const topicId = innerTopicIds[turn / 6];
  const subject = { source: 'vi' as const, vi: `Việc riêng ${turn}` };
  if (turn % 8 === 0) await innerIssue(world, turn / 8, id);
  if (topicId) await author.call('POST /channels/:channelId/side/topics', { params, body: { id: topicId, subject } });
  const under = topicId && room === 'side/messages' ? { topicId } : {};
  const body = { id, text, mentions, ...files, ...ask, ...under };
  const posted = await author.call(`POST /channels/:channelId/${room}`, { params, body });
  if (turn % 10 === 4) await author.call('POST /messages/:messageId/pin', act(id));
  if (turn % 5 === 0) {
    const text = { source: 'vi' as const, vi: `Nội bộ ${turn}, sửa @cả phía` };
    await author.call('PATCH /messages/:messageId', {
      params: { messageId: id },
      version: 1,
      body: { id: uuid(), text, mentions },
    });
  } else if (turn % 5 === 1) {
    await author.call('POST /messages/:messageId/retract', { params: { messageId: id }, body: { id: uuid() } });
  } else if (turn % 5 === 2) {
    await laoCai.interpreter.call('PUT /messages/:messageId/translation', words(id, 1, '内部草稿'));
  }
  const { audience, position } = posted;
  const part = under.topicId && { part: under.topicId };
  await laoCai.observer.call('PUT /reads', { body: { audience, position, ...part } });
  await laoCai.head.call('PUT /deliveries', { body: { delivered: { [audience]: position } } });
  laoCai.duty_officer.socket?.emit('typing', { audience });
}
