import { v7 as uuid } from 'uuid';
import type { MessageView } from '../../src/contract/messages.js';
import { newHandOver, newIssue, stepOf, worksToday } from '../issues.js';
import { Convener, newItem, newNote } from '../meetings.js';
import { Drafter, Signer } from '../minutes.js';
import { newPhrase, Terminologist } from '../terms.js';
import type { World } from '../world.js';
import { tmxFile } from './cases.memory.js';
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

/** A meeting in every round, what is asked at it, and what the Vietnamese side alone means to raise. */
export const meetingIds = Array.from({ length: 3 }, countedIds(12));
export const proposalIds = Array.from({ length: 3 }, countedIds(13));
const noteIds = Array.from({ length: 3 }, countedIds(16));
const hekouItemIds = Array.from({ length: 6 }, countedIds(15));
export const innerItemIds = Array.from({ length: 6 }, countedIds(14));

/** Minutes of both sides in every round, a row and an action of them; and drafts of the Vietnamese side. */
export const minutesIds = Array.from({ length: 3 }, countedIds(21));
const rowIds = Array.from({ length: 3 }, countedIds(17));
const actionIds = Array.from({ length: 3 }, countedIds(18));
export const innerMinutesIds = Array.from({ length: 6 }, countedIds(19));
export const innerRowIds = Array.from({ length: 6 }, countedIds(20));

/** Files of checked pairs that the Vietnamese side brings in for itself. */
export const innerImportIds = Array.from({ length: 3 }, countedIds(26));
/** A term in every round. */
const termIds = Array.from({ length: 3 }, countedIds(22));
const phraseIds = Array.from({ length: 3 }, countedIds(23));

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
      const sent = await laoCai.interpreter.call(
        'PUT /messages/:messageId/verification',
        words(held.id, 1, `第${turn}轮，已核实`),
      );
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
    async () => {
      const round = Math.floor(turn / kinds.length);
      await sharedIssue(world, made, sharedIssueIds[round] ?? uuid(), id);
      await sharedMeeting(world, round);
      await sharedMinutes(twin, round);
      await sharedTerm(world, round);
    },
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

/** A meeting that both sides prepare, and what the Chinese side means to raise there. */
async function sharedMeeting({ laoCai, hekou, channel }: World, round: number): Promise<void> {
  const meetings = new Convener(channel.id);
  const meeting = await meetings.call(laoCai.head, { id: meetingIds[round] ?? uuid() });
  const params = { meetingId: meeting.id };
  const reply = { id: uuid(), answer: 'accept' as const };
  await hekou.head.call('PUT /meetings/:meetingId/reply', { params, version: 1, body: reply });
  for (const [index, room] of (['items', 'side/items'] as const).entries())
    await hekou.head.call(`POST /meetings/:meetingId/${room}`, {
      params,
      body: newItem({ id: hekouItemIds[2 * round + index] ?? uuid() }),
    });
  const note = newNote({ id: noteIds[round] ?? uuid() });
  await laoCai.head.call('POST /channels/:channelId/call-notes', { params: { channelId: channel.id }, body: note });
  const proposalId = proposalIds[round] ?? uuid();
  const text = { source: 'vi' as const, vi: 'Đề nghị khôi phục' };
  const body = { id: proposalId, kind: 'request' as const, itemId: null, text };
  await laoCai.head.call('POST /meetings/:meetingId/proposals', { params, body });
  await hekou.head.call('PUT /meetings/:meetingId/proposals/:proposalId/outcome', {
    params: { ...params, proposalId },
    version: 1,
    body: { id: uuid(), grade: round ? 'no_answer_yet' : 'agreed', words: { source: 'zh', zh: '同意' } },
  });
}

/** Minutes that both sides draft and freeze; the Chinese side approves them inside and signs. */
async function sharedMinutes({ world, made }: Twin, round: number): Promise<void> {
  const { laoCai, hekou, channel } = world;
  const drafter = new Drafter(channel.id);
  const signer = new Signer(drafter);
  const id = minutesIds[round] ?? uuid();
  const { rows } = await drafter.open(laoCai.head, { id });
  // The standard rows are the server's own.
  for (const [index, row] of rows.entries()) made.set(row.id, `standard row ${index} of ${id}`);
  await drafter.row(laoCai.head, id, 'Mở bảy luồng xe.', '开放7条车道。', { id: rowIds[round] ?? uuid() });
  await drafter.action(hekou.head, id, { id: actionIds[round] ?? uuid() });
  const hash = (await signer.freeze(hekou.coordinator, id)).frozen?.hash ?? '';
  made.set(hash, `the hash of ${id}`);
  made.set((await lastOf(world)).id, `the word that ${id} is frozen`);
  await signer.approve(hekou.interpreter, id, 'interpreter');
  await signer.approve(hekou.head, id, 'leader');
  await laoCai.head.call('POST /minutes/:minutesId/remind', { params: { minutesId: id }, body: { id: uuid() } });
  made.set((await lastOf(world)).id, `the reminder of ${id}`);
  if (round % 2) await signer.reopen(laoCai.coordinator, id);
}

/** A term that one side proposes and the other answers. */
async function sharedTerm({ laoCai, hekou, channel }: World, round: number): Promise<void> {
  const terms = new Terminologist(channel.id);
  const content = { vi: `bãi chờ số ${round}`, zh: `待检区${round}` };
  const term = await terms.propose(laoCai.interpreter, { id: termIds[round] ?? uuid(), content });
  const phrase = newPhrase({ vi: `Luồng số ${round} thông quan từ {at}.`, zh: `${round}号车道自{at}起通关。` });
  await terms.proposePhrase(hekou.interpreter, phrase, null, phraseIds[round]);
  await (round ? terms.agree(hekou.interpreter, term) : terms.refuse(hekou.interpreter, term));
}

/** What the Vietnamese side drafts by itself, and approves inside of what both have frozen. */
async function innerMinutes({ laoCai, channel }: World, turn: number): Promise<void> {
  const drafter = new Drafter(channel.id);
  const signer = new Signer(drafter);
  const id = innerMinutesIds[turn] ?? uuid();
  await drafter.open(laoCai.head, { id }, 'side/minutes');
  const row = await drafter.row(laoCai.head, id, `Riêng ${turn}.`, '内部。', { id: innerRowIds[turn] ?? uuid() });
  await drafter.suggest(laoCai.duty_officer, row, 'vi', 'Đề xuất riêng.');
  const { minutes } = await laoCai.head.call('GET /channels/:channelId/minutes', { params: { channelId: channel.id } });
  for (const { id: minutesId, state } of minutes) {
    if (state === 'frozen') await signer.approve(laoCai.interpreter, minutesId, 'interpreter');
  }
  laoCai.head.socket?.emit('hold', { audience: `channel:${channel.id}/vn`, minutesId: id, rowId: row.id });
}

/** What the Vietnamese side drafts for a meeting that was called, and its own calendar. */
async function innerItem({ laoCai }: World, turn: number): Promise<void> {
  const { meetings } = await laoCai.head.call('GET /meetings');
  // A call that was noted is over as it begins.
  const meeting = meetings.find(({ state }) => state === 'called');
  if (!meeting) return;
  const params = { meetingId: meeting.id, itemId: innerItemIds[turn] ?? uuid() };
  const title = { source: 'vi' as const, vi: `Định nêu ${turn}` };
  await laoCai.head.call('POST /meetings/:meetingId/side/items', {
    params,
    body: newItem({ id: params.itemId, title }),
  });
  if (turn % 3 === 1)
    await laoCai.head.call('PATCH /meetings/:meetingId/items/:itemId', {
      params,
      version: 1,
      body: { id: uuid(), minutes: 5 },
    });
  if (turn % 3 === 2)
    await laoCai.head.call('POST /meetings/:meetingId/items/:itemId/remove', { params, body: { id: uuid() } });
  await laoCai.head.call('POST /calendar-feed', { body: { id: uuid() } });
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

/** Pairs of its own, some of which it takes back. */
async function innerImport({ laoCai, channel }: World, turn: number): Promise<void> {
  const importId = innerImportIds[turn] ?? uuid();
  await laoCai.interpreter.call('POST /channels/:channelId/memory/imports', {
    params: { channelId: channel.id },
    query: { id: importId, name: 'riêng.tmx' },
    body: tmxFile('Nội bộ đã rõ.', '内部已明白。'),
  });
  if (turn !== 1) return;
  const params = { importId };
  await laoCai.coordinator.call('POST /memory-imports/:importId/withdraw', { params, body: { id: uuid() } });
}

/** What both sides read and nobody has translated yet, divided among the Vietnamese side's interpreters. */
async function innerTaking({ laoCai }: World, turn: number): Promise<void> {
  const { interpreter } = laoCai;
  const { texts } = await interpreter.call('GET /desk', { query: {} });
  const text = texts[turn % Math.max(texts.length, 1)];
  if (!text) return;
  const from = text.taken?.by.id ?? null;
  const body = { id: uuid(), key: text.key, from, to: from ? null : interpreter.id };
  await interpreter.call('PUT /desk/taker', { body });
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
  if (turn % 8 === 4) await innerItem(world, (turn - 4) / 8);
  if (turn % 3 === 1) await innerTaking(world, turn);
  if (turn % 16 === 2) await innerImport(world, (turn - 2) / 16);
  if (turn % 8 === 6) await innerMinutes(world, (turn - 6) / 8);
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
