import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pinyin } from 'pinyin-pro';
import type { GateView } from '../src/contract/gates.js';
import { openHouse } from './house.js';
import { newWorld, type Somebody, type World } from './world.js';

interface Name {
  vi: string | null;
  zh: string | null;
}
interface Source {
  id: string;
  vi_side: Name;
  cn_side: Name;
  cn_region: Name;
  aliases: string[];
}
const file = readFileSync(new URL('../reference/gates.json', import.meta.url), 'utf8');
const { gates: sources } = JSON.parse(file) as { gates: Source[] };

describe('the gate register', () => {
  let world: World;
  let officer: Somebody;
  let all: GateView[];
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    officer = world.hekou.observer;
    all = await officer.call('GET /gates');
  });
  afterAll(() => world.close());

  const find = async (q: string) => (await officer.call('GET /gates', { query: { q } })).map(({ id }) => id);
  /** Which of these spellings do not find their gate. */
  async function lost(spellings: (gate: GateView) => (string | null)[]): Promise<string[]> {
    const missing: string[] = [];
    for (const gate of all) {
      for (const spelling of spellings(gate)) {
        if (spelling !== null && !(await find(spelling)).includes(gate.id)) missing.push(`${gate.id}: ${spelling}`);
      }
    }
    return missing;
  }
  const vietnamese = ({ vn, cn }: GateView) => [vn.vi, cn.vi].filter((name) => name !== null);
  const chinese = ({ vn, cn }: GateView) => [vn.zh, cn.zh].filter((name) => name !== null);
  const hanOnly = (name: string) => name.replaceAll(/[^\p{Script=Han}]/gu, '');
  const toneless = (name: string) =>
    name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const syllables = (name: string) => pinyin(hanOnly(name), { toneType: 'none', type: 'array', v: true });

  it('holds all pairs, each once, with names from its sources and none made up', () => {
    expect(all).toHaveLength(44);
    expect(new Set(all.map(({ id }) => id)).size).toBe(44);
    for (const { id, vi_side, cn_side, cn_region } of sources) {
      const view = all.find((gate) => gate.id === id);
      expect(view).toMatchObject({ vn: { zh: vi_side.zh }, cn: cn_side, region: cn_region });
    }
  });

  it('keeps a name that is not known unknown', () => {
    const unknown = all.filter(({ vn }) => vn.zh === null).map(({ id }) => id);
    expect(unknown.length).toBe(sources.filter(({ vi_side }) => vi_side.zh === null).length);
    expect(unknown).toContain('po-to-cua-cai');
    const both = all.filter(({ vn, cn }) => vn.zh === null && cn.zh === null).map(({ id }) => id);
    expect(both.sort()).toEqual([
      'gia-khau-seo-co-san',
      'hoa-chu-phung-seo-pa-chu',
      'po-to-cua-cai',
      'si-choang-den-suoi-thang',
    ]);
  });

  it('is found by Vietnamese as it is written', async () => expect(await lost(vietnamese)).toEqual([]));

  it('is found without tone marks, in any case', async () => {
    expect(await lost((gate) => vietnamese(gate).map(toneless))).toEqual([]);
    expect(await lost((gate) => vietnamese(gate).map((name) => toneless(name).toUpperCase()))).toEqual([]);
  });

  it('is found in decomposed letters, as some keyboards send them', async () => {
    expect(await lost((gate) => vietnamese(gate).map((name) => name.normalize('NFD')))).toEqual([]);
  });

  it('is found in Han', async () => expect(await lost(chinese)).toEqual([]));

  it('is found in pinyin, in one word or in syllables, and by their initials', async () => {
    const names = (gate: GateView) => chinese(gate).filter((name) => name === hanOnly(name));
    expect(await lost((gate) => names(gate).map((name) => syllables(name).join('')))).toEqual([]);
    expect(await lost((gate) => names(gate).map((name) => syllables(name).join(' ')))).toEqual([]);
    expect(
      await lost((gate) =>
        names(gate).map((name) =>
          syllables(name)
            .map(([first]) => first)
            .join(''),
        ),
      ),
    ).toEqual([]);
  });

  it('is found by what else it is called', async () => {
    expect(await lost(({ aliases }) => aliases)).toEqual([]);
    const other = sources.flatMap(({ id, aliases }) => aliases.map((alias) => [id, alias] as const));
    for (const [id, alias] of other) expect([alias, await find(alias)]).toEqual([alias, expect.arrayContaining([id])]);
  });

  it.each([
    ['kim thanh', 'kim-thanh-bac-son'],
    ['金城', 'kim-thanh-bac-son'],
    ['beishan', 'kim-thanh-bac-son'],
    ['bei shan', 'kim-thanh-bac-son'],
    ['huu nghi', 'huu-nghi-huu-nghi-quan'],
    ['youyiguan', 'huu-nghi-huu-nghi-quan'],
    ['yyg', 'huu-nghi-huu-nghi-quan'],
    ['友谊关', 'huu-nghi-huu-nghi-quan'],
    ['Lung Vai', 'coc-nam-lung-nghiu'],
    ['mong cai', 'mong-cai-dong-hung'],
    ['东兴', 'mong-cai-dong-hung'],
    ['ＭＯＮＧ　ＣＡＩ', 'mong-cai-dong-hung'],
  ])('answers “%s” with %s', async (query, id) => expect(await find(query)).toContain(id));

  it('answers what no gate is called with nothing, and an empty question with all', async () => {
    expect(await find('Paris')).toEqual([]);
    expect(await find('hanh')).not.toContain('kim-thanh-bac-son');
    expect(await find('')).toHaveLength(44);
    expect(await find('%_*()[]\\')).toHaveLength(44);
  });
});
