import { v7 as uuid } from 'uuid';
import type { Language, Side } from '../../src/contract/basics.js';
import type { Role } from '../../src/contract/people.js';
import { demoPassword, type Player, type RealCase } from '../../src/demo/real-case.js';
import { newIssue } from '../issues.js';
import { begun, Convener, newItem } from '../meetings.js';
import { Drafter, Signer } from '../minutes.js';
import { photo } from '../samples/samples.js';

const found = ({ people }: RealCase, key: string): Player => {
  const person = people[key];
  if (!person) throw new Error(`Nobody is called ${key}.`);
  return person;
};

/** An interpreter of each side who may do everything else there too, so that one person sees every screen. */
export async function makeAllRound(theCase: RealCase): Promise<Record<Language, string>> {
  for (const [by, who] of [
    ['ha', 'lan'],
    ['wang', 'chen'],
  ] as const) {
    const [{ caller }, colleague] = [found(theCase, by), found(theCase, who)];
    const params = { personId: colleague.id };
    const { version } = await caller.call('GET /people/:personId', { params });
    const body = { id: uuid(), roles: ['coordinator' as const, 'duty_officer' as const, 'interpreter' as const] };
    await caller.call('PATCH /people/:personId', { params, body, version });
    // The new role asks for a second step, which is set up at the next sign-in.
    await colleague.caller.signIn(colleague.email, demoPassword);
  }
  return { vi: 'lan', zh: 'chen' };
}

/** A link for somebody who is invited by this coordinator. */
export async function invitation(theCase: RealCase, by: string, role: Exclude<Role, 'operator'>): Promise<string> {
  const { caller, organisationId, side } = found(theCase, by);
  const { link } = await caller.call('POST /people', {
    body: {
      id: uuid(),
      organisationId: organisationId ?? '',
      email: `${uuid()}@example.org`,
      name: nameOn(side),
      post: null,
      roles: [role],
      language: side === 'cn' ? 'zh' : 'vi',
    },
  });
  return new URL(link, 'http://localhost').href.replace(/^.*?(?=\/link)/, '');
}

const nameOn = (side: Side | null) => ({
  vi: side === 'cn' ? null : { text: 'Hoàng Thị Mai', status: 'given' as const },
  zh: side === 'cn' ? { text: '黄美兰', status: 'given' as const } : null,
});

/** A photo and a document in the shared room, with their caption in both languages or alone. */
export async function postFiles(theCase: RealCase, by: string, code: string, { alone = false } = {}): Promise<void> {
  const { caller } = found(theCase, by);
  const params = { channelId: theCase.channels[code]?.id ?? '' };
  const files: string[] = [];
  for (const [name, bytes] of [
    ['bãi xe.jpg', await photo().jpeg().toBuffer()],
    ['danh sách xe.txt', Buffer.from('24C-012.34\n')],
  ] as const) {
    const id = uuid();
    await caller.call('POST /uploads', { body: { id, name, size: bytes.length } });
    const { file } = await caller.call('PUT /uploads/:uploadId/chunks', {
      params: { uploadId: id },
      query: { offset: 0 },
      body: bytes,
    });
    if (file) files.push(file.id);
  }
  const caption = { text: { source: 'vi' as const, vi: 'Ảnh bãi xe sáng nay.', zh: '今早停车场的照片。' } };
  const body = { id: uuid(), files, ...(alone ? {} : caption) };
  await caller.call('POST /channels/:channelId/messages', { params, body });
}

/** An issue between both sides in a channel; its number. */
export async function openIssue(theCase: RealCase, by: string, code: string): Promise<string> {
  const { caller } = found(theCase, by);
  const params = { channelId: theCase.channels[code]?.id ?? '' };
  const { number } = await caller.call('POST /channels/:channelId/issues', { params, body: newIssue() });
  return number;
}

/** A draft of one side with a row in one language only, and minutes of both sides that wait to be signed. */
export async function openMinutes(theCase: RealCase, by: string, code: string): Promise<void> {
  const { caller } = found(theCase, by);
  const drafter = new Drafter(theCase.channels[code]?.id ?? '');
  const draft = await drafter.open(caller, {}, 'side/minutes');
  await drafter.row(caller, draft.minutes.id, 'Hai bên trao đổi về giờ thông quan.');
  await drafter.action(caller, draft.minutes.id, { lead: null });
  const joint = await drafter.open(caller);
  await drafter.row(caller, joint.minutes.id, 'Hai bên duy trì trao đổi thông tin.', '双方保持信息交流。');
  await drafter.action(caller, joint.minutes.id);
  await new Signer(drafter).freeze(caller, joint.minutes.id);
}

/** Talks that are being held, with a point on the agenda, something asked, and somebody of one's own there. */
export async function holdTalks(theCase: RealCase, by: string, code: string): Promise<void> {
  const { caller } = found(theCase, by);
  const convener = new Convener(theCase.channels[code]?.id ?? '');
  const called = await convener.call(caller, { time: begun });
  const params = { meetingId: called.id };
  await caller.call('POST /meetings/:meetingId/items', { params, body: newItem() });
  await convener.propose(caller, called, { vi: 'Đề nghị kéo dài giờ thông quan.', zh: '建议延长通关时间。' });
  const { version } = (await convener.read(caller, called)).meeting;
  const name = { vi: 'Trần Văn Bình', zh: '陈文平' };
  const body = { id: uuid(), delegates: [{ name, post: null, part: 'head' as const }] };
  await convener.hold(caller, await caller.call('PUT /meetings/:meetingId/delegation', { params, version, body }));
}
