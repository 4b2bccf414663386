import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { TermDomain } from '../src/contract/terms.js';
import { termsInForce } from '../src/language/terms.js';
import { openHouse } from './house.js';
import { outcome } from './refusals.js';
import { newPhrase, newTerm, Terminologist } from './terms.js';
import { newWorld, type Somebody, type World } from './world.js';

describe('a term', () => {
  let world: World;
  let terms: Terminologist;
  let vn: Somebody;
  let cn: Somebody;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    terms = new Terminologist(world.channel.id);
    [vn, cn] = [world.laoCai.interpreter, world.hekou.interpreter];
  });
  afterAll(() => world.close());

  const held = async (channelId = world.channel.id) => {
    const seed = await vn.call('GET /terms/seed');
    return termsInForce(seed.terms, await vn.call('GET /terms'), channelId).map(({ vi }) => vi);
  };

  it('is in force once the side that did not propose it has agreed, and not before', async () => {
    await cn.listen();
    const term = await terms.propose(vn, { content: { vi: 'bãi chờ số 9', zh: '九号待检区' } });
    expect(await cn.hears('term.proposed')).toMatchObject([{ payload: { term } }]);
    expect(await held()).not.toContain('bãi chờ số 9');
    const agreed = await terms.agree(cn, term);
    expect(agreed.versions).toMatchObject([{ number: 1, by: { side: 'vn' }, answer: { by: { side: 'cn' } } }]);
    expect(await held()).toContain('bãi chờ số 9');
    expect(await cn.hears('term.answered')).toMatchObject([{ payload: { term: agreed } }]);
  });

  it('is not agreed to by the side that proposed it, nor by who may not speak for a side', async () => {
    const term = await terms.propose(vn);
    expect(await outcome(terms.agree(world.laoCai.coordinator, term))).toBe('wording.own_side');
    expect(await outcome(terms.refuse(vn, term))).toBe('wording.own_side');
    expect(await outcome(terms.agree(world.hekou.head, term))).toBe('role.not_allowed');
    expect(await outcome(terms.agree(world.hekou.coordinator, term))).toBe('done');
  });

  it('holds as it was while another wording of it waits, and keeps every version', async () => {
    const first = await terms.agree(
      cn,
      await terms.propose(vn, { content: { vi: 'kho ngoại quan A', zh: '保税仓A' } }),
    );
    const content = newTerm({ vi: 'kho ngoại quan B', zh: '保税仓库' });
    const waits = await terms.revise(cn, first, content);
    expect(await held()).toContain('kho ngoại quan A');
    expect(await outcome(terms.revise(vn, waits, newTerm()))).toBe('wording.waits');
    const refused = await terms.refuse(vn, waits, 'Chưa đúng quy định');
    expect(await held()).toContain('kho ngoại quan A');
    const again = await terms.agree(vn, await terms.revise(cn, refused, content));
    expect(await held()).toContain('kho ngoại quan B');
    expect(again.versions.map(({ number, answer }) => [number, answer?.outcome])).toEqual([
      [1, 'agreed'],
      [2, 'refused'],
      [3, 'agreed'],
    ]);
    expect(again.versions[1]?.answer?.reason).toMatchObject({ vi: { text: 'Chưa đúng quy định' } });
    expect(await outcome(terms.revise(vn, again, content))).toBe('wording.same');
    expect(await outcome(terms.agree(vn, again))).toBe('wording.not_proposed');
  });

  it('is not answered by who has not seen its present form', async () => {
    const first = await terms.propose(vn);
    const again = await terms.revise(vn, await terms.withdraw(vn, first), newTerm());
    expect(await outcome(terms.agree(cn, first))).toBe('change.version_old');
    expect(await outcome(terms.agree(cn, again))).toBe('done');
  });

  it('is proposed by one side until ten versions of it were never agreed; the other side may propose it still', async () => {
    let term = await terms.propose(vn);
    for (let tries = 1; tries < 10; tries++) {
      const over = await (tries % 2 === 0 ? terms.withdraw(vn, term) : terms.refuse(cn, term));
      term = await terms.revise(vn, over, newTerm());
    }
    term = await terms.withdraw(vn, term);
    expect(await outcome(terms.revise(vn, term, newTerm()))).toBe('wording.never_agreed');
    expect(await outcome(terms.revise(world.laoCai.coordinator, term, newTerm()))).toBe('wording.never_agreed');
    const again = { id: term.id, seedId: null, seen: term.version, content: newTerm() };
    const bring = vn.call('POST /channels/:channelId/terms/import', {
      params: { channelId: world.channel.id },
      body: { id: uuid(), terms: [again] },
    });
    expect(await outcome(bring)).toBe('wording.never_agreed');
    const agreed = await terms.agree(vn, await terms.revise(cn, term, newTerm()));
    expect(agreed.versions).toHaveLength(11);
  });

  it('is proposed any number of times where the other side agrees', async () => {
    let term = await terms.agree(cn, await terms.propose(vn));
    for (let times = 0; times < 11; times++) term = await terms.agree(cn, await terms.revise(vn, term, newTerm()));
    expect(await outcome(terms.revise(vn, term, newTerm()))).toBe('done');
  });

  it('is taken back by the organisation that proposed it alone', async () => {
    const term = await terms.propose(vn);
    expect(await outcome(terms.withdraw(cn, term))).toBe('wording.not_yours');
    const { versions } = await terms.withdraw(world.laoCai.coordinator, term);
    expect(versions[0]?.answer).toMatchObject({ outcome: 'withdrawn' });
  });

  it('says the same facts in both languages', async () => {
    const wrong = newPhrase({ vi: 'Từ {at} tạm dừng 2 ngày.', zh: '自{at}起暂停3天。' });
    expect(await outcome(terms.proposePhrase(vn, wrong))).toBe('phrase.facts_differ');
    const answers = newPhrase({ vi: 'Từ {at}, phía ta ghi nhận.', zh: '自{at}起，我方同意。' });
    expect(await outcome(terms.proposePhrase(vn, answers))).toBe('phrase.facts_differ');
  });

  it('takes the place of one the service came with, once in each channel', async () => {
    expect(await held()).toContain('cửa khẩu');
    const content = { vi: 'cửa khẩu đường bộ', zh: '公路口岸' };
    const term = await terms.propose(vn, { seedId: 'gate-001', content });
    expect(await outcome(terms.propose(cn, { seedId: 'gate-001' }))).toBe('wording.known');
    expect(await outcome(terms.propose(cn, { content }))).toBe('wording.known');
    expect(await outcome(terms.propose(cn, { seedId: 'gate-999' }))).toBe('term.not_found');
    await terms.agree(cn, term);
    expect(await held()).not.toContain('cửa khẩu');
    expect(await held()).toContain('cửa khẩu đường bộ');
    expect(await held(world.otherChannel.id)).toContain('cửa khẩu');
  });

  it('is what a name is called in the other script, once both sides agreed on it', async () => {
    const forms = async (by: Somebody, what: 'person' | 'place', name = 'Giàng A Páo') =>
      (await by.call('GET /names', { query: { name, to: 'zh', what } })).forms;
    const term = await terms.propose(vn, { content: { vi: 'Giàng A Páo', zh: '江阿保', domain: 'person' } });
    expect(await forms(vn, 'person')).toEqual([]);
    await terms.agree(cn, term);
    const agreed = [{ text: '江阿保', from: 'agreed' }];
    expect(await forms(vn, 'person')).toEqual(agreed);
    expect(await forms(cn, 'person', 'giang a pao')).toEqual(agreed);
    expect(await forms(vn, 'place')).toEqual([]);
    expect(await forms(world.mengla.interpreter, 'person')).toEqual([]);
    const { forms: back } = await cn.call('GET /names', { query: { name: '江阿保', to: 'vi', what: 'person' } });
    expect(back).toEqual([{ text: 'Giàng A Páo', from: 'agreed' }]);
  });

  it('is one of the channel’s: who reads it later finds it there, who reads another does not', async () => {
    const term = await terms.propose(vn);
    const list = async (by: Somebody) => (await by.call('GET /terms')).map(({ id }) => id);
    expect(await list(world.hekou.observer)).toContain(term.id);
    expect(await list(world.mengla.interpreter)).not.toContain(term.id);
    expect(await outcome(terms.agree(world.mengla.interpreter, term))).toBe('term.not_found');
  });

  it('comes in with many others, all of them or none', async () => {
    const standing = await terms.agree(cn, await terms.propose(vn));
    const bring = (all: object[]) =>
      vn.call('POST /channels/:channelId/terms/import', {
        params: { channelId: world.channel.id },
        body: { id: uuid(), terms: all as never },
      });
    const fresh = { id: uuid(), seedId: null, content: newTerm() };
    const again = { id: standing.id, seedId: null, seen: 1, content: newTerm() };
    const before = await vn.call('GET /terms');
    expect(await outcome(bring([fresh, again]))).toBe('change.version_old');
    expect(await outcome(bring([fresh, { ...fresh, id: uuid() }]))).toBe('wording.known');
    expect(await vn.call('GET /terms')).toEqual(before);
    const brought = await bring([fresh, { ...again, seen: standing.version }]);
    expect(brought.map(({ versions }) => versions.length)).toEqual([1, 2]);
  });

  it('says in words what is wrong with it', async () => {
    const swapped = { vi: '口岸', zh: 'cửa khẩu' };
    expect(await outcome(terms.propose(vn, { content: swapped }))).toBe('input.invalid');
    const domains = (await vn.call('GET /terms/seed')).domains.map(({ id }) => id);
    expect(domains.toSorted()).toEqual(TermDomain.options.toSorted());
    for (const domain of domains) expect(await outcome(terms.propose(vn, { content: { domain } }))).toBe('done');
  });
});

describe('a standard phrase', () => {
  let world: World;
  let terms: Terminologist;
  let vn: Somebody;
  let cn: Somebody;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    terms = new Terminologist(world.channel.id);
    [vn, cn] = [world.laoCai.interpreter, world.hekou.interpreter];
  });
  afterAll(() => world.close());

  const values = { at: { type: 'datetime' as const, at: '2026-11-22T00:00:00.000Z' } };
  const send = (phraseId: string, version?: number, channelId = world.channel.id) =>
    vn.call('POST /channels/:channelId/messages', {
      params: { channelId },
      body: { id: uuid(), phrase: { phraseId, source: 'vi', values, ...(version && { version }) } },
    });

  it('is sent in the words both sides agreed on, and a sent one keeps the version it was sent with', async () => {
    const first = await terms.agreePhrase(cn, await terms.proposePhrase(vn));
    const sent = await send(first.id, 1);
    expect(sent.text).toMatchObject({ zh: { status: 'phrase' } });
    expect(sent.phrase).toMatchObject({ phraseId: first.id, version: 1 });
    const second = await terms.revisePhrase(cn, first, newPhrase({ vi: 'Từ {at} đổi giờ.', zh: '自{at}起调整。' }));
    expect(await outcome(send(first.id, 2))).toBe('phrase.not_found');
    await terms.agreePhrase(vn, second);
    expect((await send(first.id, 2)).text?.vi?.text).toMatch(/đổi giờ/);
    expect((await send(first.id, 1)).text?.vi?.text).toBe(sent.text?.vi?.text);
  });

  it('is agreed to once, though the request comes twice at once', async () => {
    const open = await terms.proposePhrase(vn);
    const input = { params: { phraseId: open.id }, version: open.version, body: { id: uuid() } };
    const agree = () => cn.call('POST /phrases/:phraseId/agreement', input);
    const [one, ...others] = await Promise.all([agree(), agree(), agree()]);
    expect(others).toEqual([one, one]);
  });

  it('of another channel, or one that nobody agreed to, is none', async () => {
    const agreed = await terms.agreePhrase(cn, await terms.proposePhrase(vn));
    expect(await outcome(send(agreed.id, 1, world.otherChannel.id))).toBe('phrase.not_found');
    expect(await outcome(send(agreed.id))).toBe('phrase.not_found');
    const open = await terms.proposePhrase(vn);
    expect(await outcome(send(open.id, 1))).toBe('phrase.not_found');
  });

  it('is proposed by one side until ten versions of it were never agreed', async () => {
    let phrase = await terms.proposePhrase(vn);
    for (let tries = 1; tries < 10; tries++)
      phrase = await terms.revisePhrase(vn, await terms.withdrawPhrase(vn, phrase), newPhrase());
    phrase = await terms.withdrawPhrase(vn, phrase);
    expect(await outcome(terms.revisePhrase(vn, phrase, newPhrase()))).toBe('wording.never_agreed');
    expect(await outcome(terms.revisePhrase(cn, phrase, newPhrase()))).toBe('done');
  });

  it('has the same blanks in both languages', async () => {
    const wrong = newPhrase({ zh: '自{from}起通关。' });
    expect(await outcome(terms.proposePhrase(vn, wrong))).toBe('input.invalid');
    expect(await outcome(terms.proposePhrase(vn, newPhrase({ placeholders: [] })))).toBe('input.invalid');
  });

  it('takes the place of one the service came with, whose words stay there to be sent without it', async () => {
    const { phrases } = await vn.call('GET /phrases');
    const seed = phrases.find(({ placeholders }) => placeholders.length === 0);
    const content = newPhrase({ placeholders: [], vi: 'Xin cảm ơn phía Trung Quốc.', zh: '感谢中方。' });
    await terms.agreePhrase(cn, await terms.proposePhrase(vn, content, seed?.id ?? ''));
    const say = (version?: number) =>
      vn.call('POST /channels/:channelId/messages', {
        params: { channelId: world.channel.id },
        body: {
          id: uuid(),
          phrase: { phraseId: seed?.id ?? '', source: 'vi', values: {}, ...(version && { version }) },
        },
      });
    expect((await say(1)).text?.zh?.text).toBe('感谢中方。');
    expect((await say()).text?.zh?.text).toBe(seed?.zh);
  });

  it('is of a category the book has', async () => {
    const { categories } = await vn.call('GET /phrases');
    for (const { id } of categories)
      expect(await outcome(terms.proposePhrase(vn, newPhrase({ category: id as 'hours' })))).toBe('done');
  });
});
