import { describe, expect, it } from '@jest/globals';
import { GateView } from '../../src/contract/gates.js';
import { GatesRegister } from '../../src/gates/gates.register.js';
import { gatePairName, gateSideName } from '../../src/language/gates.js';

const register = new GatesRegister();
const gate = (id: string): GateView => {
  const found = register.byId(id);
  if (!found) throw new Error(id);
  return found;
};

describe('the gate register', () => {
  it('holds 44 pairs in the form of the contract', () => {
    expect(register.all).toHaveLength(44);
    for (const view of register.all) expect(GateView.parse(view)).toEqual(view);
  });

  it('finds a pair by any spelling of either side, by aliases and by pinyin', () => {
    const ids = (query: string) => register.find(query).map(({ id }) => id);
    for (const query of [
      'Kim Thành',
      'kim thanh bac son',
      '金城',
      '北山—金城',
      'beishan',
      'bei shan',
      'số II Kim',
      'KIM THÀNH – BẮC SƠN',
    ]) {
      expect(ids(query)).toContain('kim-thanh-bac-son');
    }
    expect(ids('jsh')).toContain('ma-lu-thang-kim-thuy-ha');
    expect(ids('阿巴寨')).toEqual(['a-pa-chai-long-phu']);
    expect(register.find('')).toHaveLength(44);
    expect(register.find('không có')).toEqual([]);
  });
});

describe('the name of a pair', () => {
  it('begins with the side whose language it is in', () => {
    expect(gatePairName(gate('kim-thanh-bac-son'), 'vi').text).toBe('Kim Thành – Bắc Sơn');
    expect(gatePairName(gate('kim-thanh-bac-son'), 'zh').text).toBe('北山—金城');
  });

  it('keeps an unknown Chinese name in Vietnamese and says so', () => {
    expect(gatePairName(gate('lo-co-chin-lao-kha'), 'zh')).toEqual({
      text: '老卡—Lồ Cố Chin',
      parts: [
        { text: '老卡', lang: 'zh-Hans', unconfirmed: false, side: 'cn' },
        { text: 'Lồ Cố Chin', lang: 'vi', unconfirmed: true, side: 'vn' },
      ],
      dash: '—',
      unconfirmed: true,
    });
  });

  it('never holds a guess', () => {
    for (const view of register.all) {
      expect(gatePairName(view, 'vi')).toMatchObject({ unconfirmed: false });
      expect(gatePairName(view, 'zh').text).not.toMatch(/\?|null/);
      expect(gateSideName(view, 'vn', 'vi').text).not.toBe('');
    }
  });
});
