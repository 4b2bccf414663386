import { beforeAll, describe, expect, it } from '@jest/globals';
import { internationalPhone, knowPhones } from '../../web/src/phrases/phone.js';

describe('a telephone number', () => {
  it('stays as it is typed until the numbers of the countries are known', () => {
    expect(internationalPhone('0214 3830 123', 'vn')).toBe('0214 3830 123');
  });

  describe('once they are', () => {
    beforeAll(knowPhones);

    it.each([
      ['0214 3830 123', 'vn', '+84 214 3830 123'],
      ['0912.345.678', 'vn', '+84 912 345 678'],
      ['0873-3421234', 'cn', '+86 873 342 1234'],
      ['13987351234', 'cn', '+86 139 8735 1234'],
      // Of the other country, as it is dialled from here.
      ['+86 873 3421234', 'vn', '+86 873 342 1234'],
      ['0084 214 3830123', 'cn', '+84 214 3830 123'],
    ] as const)('is written so that both sides can dial it: %s', (typed, side, shown) => {
      expect(internationalPhone(typed, side)).toBe(shown);
    });

    it.each(['114', '1234', '20 (trực ban)', '+84 1'])('stays as typed where it is none: %s', (typed) => {
      expect(internationalPhone(typed, 'vn')).toBe(typed);
    });
  });
});
