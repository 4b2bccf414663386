import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { limits } from '../src/contract/limits.js';
import type { MinutesDetail } from '../src/contract/minutes.js';
import type { ChangeMinutes } from '../src/contract/minutes-acts.js';
import { stateOf } from '../src/language/minutes.js';
import { openHouse } from './house.js';
import { Drafter, inBoth, Signer } from './minutes.js';
import { newWorld, type World } from './world.js';

describe('minutes', () => {
  let world: World;
  let drafter: Drafter;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    drafter = new Drafter(world.channel.id);
  });
  afterAll(() => world.close());

  const partsOf = ({ rows }: MinutesDetail) => rows.map(({ part }) => part);

  it('begin with the standard parts of both countries, numbered by the side that opens them', async () => {
    const { laoCai, hekou } = world;
    const opened = await drafter.open(laoCai.duty_officer);
    expect(opened.minutes).toMatchObject({ state: 'joint', version: 1, signatures: [], frozen: null });
    expect(opened.minutes.number).toMatch(/^KTBS-BB-\d{4}-V0001$/);
    expect(partsOf(opened)).toEqual(['agreed', 'upward', 'closing']);
    expect(opened.rows.map(stateOf)).toEqual(['agreed', 'agreed', 'agreed']);
    expect(opened.rows[2]?.text.vi?.text).toContain('tại Lào Cai ngày 08 tháng 6 năm 2024');
    expect(opened.rows[2]?.text.zh?.text).toContain('2024年6月8日在老街');
    expect(await drafter.read(hekou.interpreter, opened.minutes.id)).toEqual(opened);

    const theirs = await drafter.open(hekou.duty_officer, {
      form: 'note',
      place: { vi: null, zh: '河口' },
      host: 'cn',
    });
    expect(theirs.minutes.number).toMatch(/-C0001$/);
    expect(partsOf(theirs)).toEqual(['agreed']);
  });

  it('say which language is missing where the place has no name in it', async () => {
    const { rows } = await drafter.open(world.laoCai.head, { place: { vi: null, zh: '河口' } });
    expect(rows.map(stateOf)).toEqual(['agreed', 'agreed', 'missing']);
  });

  describe('as rows', () => {
    let detail: MinutesDetail;
    let id: string;
    beforeAll(async () => {
      detail = await drafter.open(world.laoCai.head);
      id = detail.minutes.id;
    });

    it('are added behind one another, or at the beginning of their part', async () => {
      const first = await drafter.row(world.laoCai.head, id, 'Một', '其一', { part: 'views' });
      const second = await drafter.row(world.hekou.head, id, 'Hai', '其二', { part: 'views', after: first.id });
      const between = await drafter.row(world.hekou.head, id, 'Giữa', '中', { part: 'views', after: first.id });
      const { minutes, rows } = await drafter.read(world.laoCai.head, id);
      expect(minutes.rows.slice(0, 3)).toEqual([first.id, between.id, second.id]);
      expect(rows.map((row) => row.id)).toEqual(minutes.rows);
      const elsewhere = drafter.row(world.hekou.head, id, 'Sai', '错', { part: 'agreed', after: first.id });
      await expect(elsewhere).rejects.toMatchObject({ problem: { code: 'minutes.row_not_found' } });
    });

    it('go out of step when one language is worded, and come into step again by hand or by word', async () => {
      const row = await drafter.row(world.laoCai.head, id, 'Mở cửa lúc 7 giờ.', '7时开关。');
      const there = await drafter.word(world.hekou.duty_officer, row, 'zh', '7时开门。');
      expect(there.text.source).toBe('zh');
      expect(stateOf(there)).toBe('out_of_step');
      const followed = await drafter.word(world.laoCai.interpreter, there, 'vi', 'Mở cổng lúc 7 giờ.');
      expect(followed.text).toMatchObject({ source: 'zh', vi: { status: 'verified' } });
      expect(stateOf(followed)).toBe('agreed');
      const again = await drafter.word(world.laoCai.head, followed, 'vi', 'Mở cổng vào lúc 7 giờ.');
      expect(stateOf(again)).toBe('out_of_step');
      expect(stateOf(await drafter.inStep(world.hekou.head, again))).toBe('agreed');
    });

    it('keep what two people wrote at the same time, the later as a suggestion', async () => {
      const { laoCai, hekou } = world;
      const row = await drafter.row(laoCai.head, id, 'Hai bên trao đổi.', '双方交换意见。');
      const ours = await drafter.word(laoCai.head, row, 'vi', 'Hai bên đã trao đổi.');
      const late = await drafter.word(hekou.head, row, 'vi', 'Hai bên trao đổi ý kiến.');
      expect(late.text.vi).toEqual(ours.text.vi);
      expect(late.suggestions).toMatchObject([{ text: 'Hai bên trao đổi ý kiến.', side: 'cn', of: row.text.vi?.hash }]);
      await expect(drafter.decide(hekou.duty_officer, late, 'accept')).rejects.toMatchObject({
        problem: { code: 'minutes.own_suggestion' },
      });
      const taken = await drafter.decide(laoCai.duty_officer, late, 'accept');
      expect(taken).toMatchObject({ suggestions: [], text: { vi: { text: 'Hai bên trao đổi ý kiến.' } } });
      expect(taken.text.vi?.by.id).toBe(hekou.head.id);
    });
  });

  it('take a suggestion only from somebody who saw what it takes the place of, verified by whoever takes it', async () => {
    const { laoCai, hekou } = world;
    const { minutes } = await drafter.open(laoCai.head);
    const row = await drafter.row(laoCai.head, minutes.id, 'Mở cửa lúc 7 giờ.', '7时开关。');
    const suggested = await drafter.suggest(hekou.head, row, 'zh', '7时开门。');
    const worded = await drafter.word(laoCai.head, suggested, 'vi', 'Mở cổng lúc 7 giờ.');
    await expect(drafter.decide(laoCai.interpreter, suggested, 'accept')).rejects.toMatchObject({
      problem: { code: 'change.version_old' },
    });
    const { text } = await drafter.decide(laoCai.interpreter, worded, 'accept');
    expect(text.zh).toMatchObject({ text: '7时开门。', status: 'verified', by: { id: laoCai.interpreter.id } });
  });

  it('have a stand only of the words it was taken on', async () => {
    const { laoCai, hekou } = world;
    const { minutes } = await drafter.open(laoCai.head);
    const row = await drafter.row(laoCai.head, minutes.id, 'Mở cửa lúc 7 giờ.', '7时开关。');
    const agreed = await drafter.stand(hekou.head, row, 'agreed');
    const suggested = await drafter.suggest(laoCai.head, agreed, 'vi', 'Mở cổng lúc 7 giờ.');
    expect(suggested.stands).toEqual({ vn: null, cn: 'agreed' });
    const taken = await drafter.decide(hekou.head, suggested, 'accept');
    expect(taken.stands).toEqual({ vn: null, cn: null });
    const again = await drafter.stand(hekou.head, taken, 'reserved');
    expect((await drafter.inStep(laoCai.head, again)).stands.cn).toBe('reserved');
    expect((await drafter.word(laoCai.head, again, 'vi', 'Mở cổng lúc 8 giờ.')).stands.cn).toBeNull();
    const old = drafter.stand(hekou.head, again, 'agreed');
    await expect(old).rejects.toMatchObject({ problem: { code: 'change.version_old' } });
  });

  it('are handed to both only as the sender saw them', async () => {
    const { head, duty_officer: colleague } = world.laoCai;
    const { minutes } = await drafter.open(head, {}, 'side/minutes');
    const row = await drafter.row(head, minutes.id, 'Mở cửa lúc 7 giờ.', '7时开关。');
    const action = await drafter.action(head, minutes.id);
    const { id: _, minutesId, text: __, issue: ___, version, ...rest } = action;
    const changes = [
      () => drafter.word(colleague, row, 'vi', 'Mở cửa lúc 8 giờ.'),
      () => drafter.row(colleague, minutes.id, 'Thêm.', '增加。'),
      () =>
        colleague.call('PUT /minutes/:minutesId/actions/:actionId', {
          params: { minutesId, actionId: action.id },
          version,
          body: { ...rest, id: uuid(), text: inBoth('Mở 3 luồng.', '增开3条车道。'), issueId: null },
        }),
    ];
    for (const change of changes) {
      const seen = await drafter.read(head, minutes.id);
      await change();
      await expect(drafter.sendSeen(head, seen)).rejects.toMatchObject({ problem: { code: 'change.version_old' } });
    }
    const seen = await drafter.read(head, minutes.id);
    expect((await drafter.sendSeen(head, seen)).minutes.state).toBe('joint');
  });

  it('lose nothing that both sides write at once, and merge nothing', async () => {
    const { laoCai, hekou } = world;
    const { minutes } = await drafter.open(laoCai.head);
    const row = await drafter.row(laoCai.head, minutes.id, 'Hai bên trao đổi.', '双方交换意见。');
    const people = [laoCai.head, hekou.head, laoCai.interpreter, hekou.interpreter];
    const words = people.flatMap((_, one) =>
      [1, 2].map((two) => `Hai bên trao đổi ý kiến${'.'.repeat(2 * one + two)}`),
    );
    await Promise.all(
      words.map((text, index) => drafter.word(people[index % people.length] ?? laoCai.head, row, 'vi', text)),
    );
    const now = (await drafter.read(hekou.head, minutes.id)).rows.find(({ id }) => id === row.id);
    const kept = [now?.text.vi?.text, ...(now?.suggestions.map(({ text }) => text) ?? [])];
    expect(new Set(kept)).toEqual(new Set(words));
  });

  it('of two hundred rows are opened, and frozen', async () => {
    const { laoCai, hekou } = world;
    const { minutes } = await drafter.open(laoCai.head);
    const rows = Array.from({ length: 200 }, (_, index) => index);
    await Promise.all(
      rows.map((index) =>
        drafter.row(
          index % 2 ? laoCai.head : hekou.head,
          minutes.id,
          `Mở thêm ${index + 2} luồng.`,
          `增开${index + 2}条车道。`,
        ),
      ),
    );
    const detail = await drafter.read(hekou.head, minutes.id);
    expect(detail.rows).toHaveLength(203);
    expect(new Set(detail.minutes.rows).size).toBe(203);
    const { frozen } = await new Signer(drafter).freeze(laoCai.head, minutes.id);
    expect(frozen?.texts.zh.split('\n').filter((line) => line.startsWith('增开'))).toHaveLength(200);
  });

  it('are told of a side’s own number once, however often it is sent', async () => {
    const { minutes } = await drafter.open(world.laoCai.head);
    const give = () =>
      world.laoCai.head.call('PUT /minutes/:minutesId/reference', {
        params: { minutesId: minutes.id },
        body: { id: uuid(), reference: '516/BQLKKTCK-DN' },
      });
    const first = await give();
    expect(first.references.vn).toBe('516/BQLKKTCK-DN');
    expect(await give()).toEqual(first);
  });

  it('do not let one side say since when and until when they are in force', async () => {
    const { minutes } = await drafter.open(world.laoCai.head);
    const body = { id: uuid(), force: { from: minutes.heldAt, until: null } } as ChangeMinutes;
    const one = { params: { minutesId: minutes.id }, version: 1, body };
    const refused = { problem: { code: 'input.invalid', errors: [{ code: 'unknown_key' }] } };
    await expect(world.laoCai.head.call('PATCH /minutes/:minutesId', one)).rejects.toMatchObject(refused);
    expect((await drafter.read(world.hekou.head, minutes.id)).minutes.force).toBeNull();
  });

  it('are not frozen while words read as a heading, a reserved position or an action, and keep them', async () => {
    const { laoCai, hekou } = world;
    const { minutes } = await drafter.open(laoCai.head);
    const words = [
      'Một.\n\nHai.',
      'Một.\n# 9. Phụ lục',
      '## Phụ lục',
      ' [Phía Trung Quốc bảo lưu ý kiến]',
      '1. Mở luồng.',
    ];
    const rows = await Promise.all(words.map((vi) => drafter.row(laoCai.head, minutes.id, vi, '其一。')));
    rows.push(await drafter.row(laoCai.head, minutes.id, 'Một.', '其一。\n［越方保留意见］'));
    const action = await drafter.action(laoCai.head, minutes.id, { text: inBoth('Một.\n2. Hai.', '其一。') });
    await drafter.row(laoCai.head, minutes.id, 'Thêm 1.5 tấn [tạm tính].\nHai bên nhất trí.', '增加1.5吨［暂估］。');
    const { errors } = await new Signer(drafter).freeze(laoCai.head, minutes.id).catch((error) => error.problem);
    const found = errors.filter(({ code }: { code: string }) => code === 'looks_like_structure');
    const places = [...rows.map(({ id }) => `/rows/${id}`), `/actions/${action.id}`].sort();
    expect(found.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(places);
    const kept = (await drafter.read(hekou.head, minutes.id)).rows.flatMap(({ text }) => text.vi?.text ?? []);
    expect(kept).toEqual(expect.arrayContaining(words));
  });

  it('have delegations of one head each, and of no more people than can stand there', async () => {
    const { minutes } = await drafter.open(world.laoCai.head);
    const one = (part: 'head' | 'member') => ({ name: { vi: 'Nguyễn Văn A', zh: null }, post: null, part });
    const change = (vn: ReturnType<typeof one>[]) =>
      world.laoCai.head.call('PATCH /minutes/:minutesId', {
        params: { minutesId: minutes.id },
        version: 1,
        body: { id: uuid(), delegations: { vn, cn: [] } },
      });
    const refused = (code: string) => ({ problem: { code: 'input.invalid', errors: [{ code }] } });
    await expect(change([one('head'), one('head')])).rejects.toMatchObject(refused('two_heads'));
    const many = Array.from({ length: limits.delegatesPerSide + 1 }, () => one('member'));
    await expect(change(many)).rejects.toMatchObject(refused('too_long'));
    const { delegations } = await change([one('head'), ...many.slice(2)]);
    expect(delegations.vn).toHaveLength(limits.delegatesPerSide);
  });

  it('never let the other side learn of a draft', async () => {
    const draft = await drafter.open(world.laoCai.head, {}, 'side/minutes');
    expect(draft.minutes).toMatchObject({ state: 'draft', number: null });
    const refused = drafter.read(world.hekou.head, draft.minutes.id);
    await expect(refused).rejects.toMatchObject({ problem: { code: 'minutes.not_found' } });
    const lists = await world.hekou.head.call('GET /channels/:channelId/side/minutes', {
      params: { channelId: world.channel.id },
    });
    expect(lists.minutes).toEqual([]);
  });
});
