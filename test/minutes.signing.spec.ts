import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { passkeyHolds } from '../proof/verify-minutes.mjs';
import { canonical, sha256 } from '../src/common/hash.js';
import { newProvince } from './agencies.js';
import { Convener } from './meetings.js';
import { Drafter, type Signer } from './minutes.js';
import { hashOf, refused, Table } from './minutes.table.js';
import { Device, enrol } from './passkey.js';
import { enter, password, Somebody, type World } from './world.js';

describe('signing minutes', () => {
  let table: Table;
  let world: World;
  let drafter: Drafter;
  let signer: Signer;
  let devices: Table['devices'];
  let id: string;
  beforeAll(async () => {
    table = await Table.open();
    ({ world, drafter, signer, devices } = table);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    id = await table.fresh();
  });
  const ready = () => table.ready(id);

  it('needs two texts that are alike, and names every place where they are not', async () => {
    const { laoCai } = world;
    const late = await drafter.row(laoCai.head, id, 'Mở cửa khẩu lúc 7 giờ (giờ Hà Nội).', '北京时间9时开关。');
    const one = await drafter.row(laoCai.head, id, 'Chưa có bản dịch.');
    const action = await drafter.action(laoCai.head, id, { lead: null, due: null });
    const problem = await signer.freeze(laoCai.head, id).catch((error) => error.problem);
    expect(problem.code).toBe('minutes.not_ready');
    expect(
      problem.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`).sort(),
    ).toEqual(
      [
        `/actions/${action.id} action_without_due`,
        `/actions/${action.id} action_without_side`,
        `/rows/${late.id} facts_differ`,
        `/rows/${one.id} language_missing`,
      ].sort(),
    );
  });

  it('waits until everything that was asked at the meeting has an outcome', async () => {
    const { laoCai, hekou } = world;
    const meetings = new Convener(world.channel.id);
    const meeting = await meetings.call(laoCai.head);
    await laoCai.head.call('PUT /meetings/:meetingId/delegation', {
      params: { meetingId: meeting.id },
      version: meeting.version,
      body: { id: uuid(), delegates: [{ personId: laoCai.head.id, part: 'head' }] },
    });
    const { minutes } = await drafter.open(hekou.head, { meetingId: meeting.id });
    expect(minutes.delegations.vn).toMatchObject([{ part: 'head' }]);
    const asked = await meetings.propose(laoCai.head, meeting, { vi: 'Đề nghị mở thêm luồng', zh: '请增开通道' });
    const problem = await signer.freeze(laoCai.head, minutes.id).catch((error) => error.problem);
    expect(problem.errors).toMatchObject([{ pointer: `/proposals/${asked.id}`, code: 'proposal_open' }]);
    await meetings.end(hekou.head, asked, 'agreed', { vi: 'Đồng ý', zh: '同意' });
    expect(await signer.freeze(laoCai.head, minutes.id)).toMatchObject({ state: 'frozen', meetingId: meeting.id });
    const elsewhere = new Drafter(world.otherChannel.id).open(laoCai.head, { meetingId: meeting.id });
    await expect(elsewhere).rejects.toMatchObject(refused('meeting.not_found'));
  });

  it('freezes both texts into one statement, which nothing changes until it is opened again', async () => {
    const { laoCai, hekou } = world;
    await drafter.action(laoCai.head, id);
    const view = await signer.freeze(hekou.coordinator, id);
    const { frozen } = view;
    expect(view).toMatchObject({ state: 'frozen', freezes: 1 });
    expect(frozen?.statement).toMatchObject({
      format: 'minutes/1',
      version: 1,
      number: view.number,
      supplementTo: null,
    });
    expect(frozen?.statement.parties.map(({ side }) => side)).toEqual(['vn', 'cn']);
    expect(frozen?.statement.vi.hash).toBe(sha256(frozen?.texts.vi ?? ''));
    expect(frozen?.hash).toBe(sha256(canonical(frozen?.statement)));
    expect(frozen?.fingerprint).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/);
    await expect(drafter.row(laoCai.head, id, 'Thêm', '加')).rejects.toMatchObject(refused('minutes.frozen'));
    const again = await signer.reopen(laoCai.coordinator, id);
    expect(again).toMatchObject({ state: 'joint', frozen: null });
    await drafter.row(laoCai.head, id, 'Thêm một đoạn.', '增加一段。');
    expect((await signer.freeze(laoCai.head, id)).frozen?.statement.version).toBe(2);
    const versions = await hekou.observer.call('GET /minutes/:minutesId/versions', { params: { minutesId: id } });
    expect(versions.map(({ version, hash }) => [version, hash === frozen?.hash])).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(versions[1]?.texts).toEqual(frozen?.texts);
  });

  it('waits for the own side’s approvals, of which the other side learns nothing', async () => {
    const { laoCai, hekou } = world;
    const hash = hashOf(await signer.freeze(laoCai.head, id));
    const sign = () => signer.sign(laoCai.head, id, hash, devices.vn.sign(hash));
    await expect(sign()).rejects.toMatchObject(refused('minutes.not_approved'));
    await expect(signer.approve(laoCai.head, id, 'interpreter')).rejects.toMatchObject(refused('role.not_allowed'));
    await expect(signer.approve(laoCai.head, id, 'office')).rejects.toMatchObject(refused('minutes.step_not_needed'));
    await signer.approveAll(laoCai, id);
    expect((await drafter.read(laoCai.head, id)).inner?.approvals).toHaveLength(2);
    expect((await drafter.read(hekou.head, id)).inner).toBeNull();
    expect(await sign()).toMatchObject({ state: 'frozen', signatures: [{ side: 'vn', method: 'passkey' }] });
  });

  it('is done by passkey or by password and code, once a side, and locks for ever', async () => {
    const { laoCai, hekou } = world;
    const hash = hashOf(await ready());
    const act = uuid();
    const proof = devices.vn.sign(hash);
    const first = await signer.sign(laoCai.head, id, hash, proof, act);
    expect(await signer.sign(laoCai.head, id, hash, proof, act)).toEqual(first);
    const again = signer.sign(laoCai.head, id, hash, devices.vn.sign(hash));
    await expect(again).rejects.toMatchObject(refused('minutes.signed_already'));
    const wrong = signer.sign(hekou.head, id, hash, { method: 'password', password: 'sai', code: '000000' });
    await expect(wrong).rejects.toMatchObject(refused('password.present_wrong'));
    const code = (await hekou.head.authenticator?.code()) ?? '';
    const signed = await signer.sign(hekou.head, id, hash, { method: 'password', password, code });
    expect(signed).toMatchObject({
      state: 'signed',
      signatures: [{ side: 'vn' }, { side: 'cn', method: 'password', passkey: null }],
    });
    expect(signed.force?.until).toBeNull();
    const kept = signed.signatures[0]?.passkey;
    expect(kept && (await passkeyHolds(kept, hash))).toBe(true);
    await expect(signer.reopen(laoCai.head, id)).rejects.toMatchObject(refused('minutes.signed'));
    const row = (await drafter.read(laoCai.head, id)).rows[0];
    if (row) await expect(drafter.word(laoCai.head, row, 'vi', 'Sửa')).rejects.toMatchObject(refused('minutes.signed'));
    // A code that was used is over, whatever it was used for.
    const { minutes } = await drafter.open(laoCai.duty_officer);
    id = minutes.id;
    const other = hashOf(await ready());
    const used = signer.sign(hekou.head, id, other, { method: 'password', password, code });
    await expect(used).rejects.toMatchObject(refused('session.code_refused'));
  });

  it('is refused over another version, by another’s key, and by a key nobody looked at', async () => {
    const { laoCai, hekou } = world;
    const old = hashOf(await signer.freeze(laoCai.head, id));
    await signer.reopen(hekou.head, id);
    await drafter.row(laoCai.head, id, 'Một nội dung khác.', '另一内容。');
    const hash = hashOf(await ready());
    const tries: [string, ReturnType<Device['sign']>, string][] = [
      [old, devices.vn.sign(old), 'minutes.other_version'],
      [hash, devices.vn.sign(old), 'minutes.passkey_refused'],
      [hash, devices.cn.sign(hash), 'minutes.passkey_refused'],
      [hash, Object.assign(new Device(laoCai.head.url), {}).sign(hash), 'minutes.passkey_refused'],
    ];
    for (const [said, proof, code] of tries) {
      await expect(signer.sign(laoCai.head, id, said, proof)).rejects.toMatchObject(refused(code));
    }
    devices.vn.looks = false;
    const blind = signer.sign(laoCai.head, id, hash, devices.vn.sign(hash));
    devices.vn.looks = true;
    await expect(blind).rejects.toMatchObject(refused('minutes.passkey_refused'));
  });

  it('is refused in a form that the proof would not hold in, whatever the service made of it', async () => {
    const { laoCai } = world;
    const hash = hashOf(await ready());
    const tried = (proof: ReturnType<Device['sign']>) => signer.sign(laoCai.head, id, hash, proof);
    const good = devices.vn.sign(hash);
    await expect(tried({ ...good, signature: `${good.signature}==` })).rejects.toMatchObject(refused('input.invalid'));
    const spelled = [
      { ...good, authenticatorData: loosened(good.authenticatorData) },
      { ...good, clientDataJSON: `${good.clientDataJSON}A` },
      devices.vn.sign(hash, { crossOrigin: true }),
      devices.vn.sign(hash, { origin: laoCai.head.url.replace('http', 'HTTP') }),
    ];
    for (const proof of spelled) await expect(tried(proof)).rejects.toMatchObject(refused('minutes.passkey_refused'));
    const { signatures } = await tried(devices.vn.sign(hash));
    const kept = signatures[0]?.passkey;
    expect(kept && (await passkeyHolds(kept, hash))).toBe(true);
  });

  it('is approved and opened again by the version one has read, and by no later one', async () => {
    const { laoCai, hekou } = world;
    const old = hashOf(await signer.freeze(laoCai.head, id));
    await signer.reopen(hekou.head, id, old);
    await drafter.row(hekou.head, id, 'Nội dung thêm sau.', '后来补充的内容。');
    const hash = hashOf(await signer.freeze(hekou.head, id));
    const late = [signer.approve(laoCai.head, id, 'leader', old), signer.reopen(laoCai.head, id, old)];
    for (const one of late) await expect(one).rejects.toMatchObject(refused('minutes.other_version'));
    expect((await drafter.read(laoCai.head, id)).inner?.approvals ?? []).toEqual([]);
    expect(await signer.approve(laoCai.head, id, 'leader', hash)).toMatchObject({ approvals: [{ step: 'leader' }] });
  });

  it('is void when the texts are opened again, and both are told', async () => {
    const { laoCai, hekou } = world;
    const hash = hashOf(await ready());
    await signer.sign(laoCai.head, id, hash, devices.vn.sign(hash));
    const { after } = await laoCai.head.start();
    expect(await signer.reopen(hekou.head, id)).toMatchObject({ signatures: [], frozen: null });
    const { events } = await laoCai.head.catchUp(after);
    const kinds = events.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['minutes.reopened', 'minutes.inner']));
    expect(events.find(({ kind }) => kind === 'minutes.reopened')?.payload).toMatchObject({ voided: 1 });
    expect((await drafter.read(laoCai.head, id)).inner?.approvals).toEqual([]);
  });

  it('calls the other side whenever it is its turn to look', async () => {
    const { laoCai, hekou } = world;
    const hash = hashOf(await ready());
    await signer.sign(laoCai.head, id, hash, devices.vn.sign(hash));
    await signer.reopen(laoCai.coordinator, id);
    const { notices } = await hekou.observer.call('GET /notices', {});
    const said = notices.map(({ kinds, message }) => [kinds.join(), message.phrase?.phraseId]);
    expect(said.slice(0, 3)).toEqual([
      ['asked', 'minutes-14'],
      ['asked', 'minutes-12'],
      ['asked', 'minutes-11'],
    ]);
    expect(notices[0]?.message.waiting).toBe(false);
  });

  it('sends a draft of one side written anew, with nothing of how it came about', async () => {
    const { laoCai, hekou } = world;
    const draft = await drafter.open(laoCai.duty_officer, {}, 'side/minutes');
    await drafter.row(laoCai.duty_officer, draft.minutes.id, 'Nội dung nội bộ.', '内部内容。');
    const sent = await drafter.send(laoCai.coordinator, draft.minutes.id);
    expect(sent.minutes).toMatchObject({ state: 'joint', openedBy: { id: laoCai.coordinator.id } });
    const theirs = await drafter.read(hekou.head, sent.minutes.id);
    const everything = JSON.stringify(theirs);
    for (const inside of [draft.minutes.id, laoCai.duty_officer.id, ...draft.minutes.rows]) {
      expect(everything).not.toContain(inside);
    }
    const late = drafter.row(laoCai.head, draft.minutes.id, 'Thêm', '加');
    await expect(late).rejects.toMatchObject(refused('minutes.sent'));
  });

  it('reminds the side that has not signed, once a day', async () => {
    const { laoCai, hekou } = world;
    await ready();
    const remind = (by: typeof laoCai.head) =>
      by.call('POST /minutes/:minutesId/remind', { params: { minutesId: id }, body: { id: uuid() } });
    await remind(laoCai.head);
    await expect(remind(laoCai.duty_officer)).rejects.toMatchObject(refused('minutes.reminded_today'));
    await remind(hekou.head);
  });

  it('gives no try back for an answer that is only given again', async () => {
    const { hekou } = world;
    const hash = hashOf(await ready());
    const code = (await hekou.head.authenticator?.code()) ?? '';
    const act = uuid();
    const sign = (typed: string, named = uuid()) =>
      signer.sign(hekou.head, id, hash, { method: 'password', password, code: typed }, named);
    await sign(code, act);
    for (let tries = 1; tries < 10; tries += 1) {
      await expect(sign('000000')).rejects.toMatchObject(refused('minutes.signed_already'));
    }
    expect(await sign(code, act)).toMatchObject({ signatures: [{ side: 'cn' }] });
    await expect(sign('000000')).rejects.toMatchObject(refused('session.too_many_tries'));
  });

  it('is for the agencies that stand in what was frozen, and not for one that came later', async () => {
    const { laoCai, hekou, house, channel } = world;
    const hash = hashOf(await ready());
    const province = await newProvince(world);
    const { organisationId } = province;
    const head = Object.assign(new Somebody(house.url), { id: uuid(), side: 'vn' as const, organisationId });
    head.email = `${head.id}@tinh.example`;
    const { link } = await province.call('POST /people', {
      body: {
        ...{
          id: head.id,
          email: head.email,
          organisationId: organisationId ?? '',
          post: null,
          roles: ['head'],
          language: 'vi',
        },
        name: { vi: { text: 'Thủ trưởng cơ quan tỉnh', status: 'given' }, zh: null },
      },
    });
    await enter(head, link);
    await province.call('POST /channels/:channelId/members', {
      params: { channelId: channel.id },
      body: { id: uuid(), personId: head.id },
    });
    const { device } = await enrol(head);
    const sign = (over: string) => signer.sign(head, id, over, device.sign(over));
    await expect(sign(hash)).rejects.toMatchObject(refused('minutes.not_party'));
    await signer.reopen(hekou.head, id);
    const again = hashOf(await ready());
    expect(await sign(again)).toMatchObject({ signatures: [{ side: 'vn', organisationId }] });
    await expect(signer.sign(laoCai.head, id, again, devices.vn.sign(again))).rejects.toMatchObject(
      refused('minutes.signed_already'),
    );
  });
});

/** The same bytes in another spelling: the bits after the last whole byte are set. */
function loosened(text: string): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = signs[signs.indexOf(text.at(-1) ?? '') + 1];
  const other = `${text.slice(0, -1)}${last}`;
  expect(Buffer.from(other, 'base64url')).toEqual(Buffer.from(text, 'base64url'));
  return other;
}
