import { describe, expect, it } from '@jest/globals';
import { pack, unpack } from '../../src/contract/packed.js';
import fc from '../chance.js';

const travelled = (plain: unknown) => unpack(JSON.parse(JSON.stringify(pack(plain))));

describe('what travels packed', () => {
  it('comes out as JSON would bring it, whatever it is', () => {
    const data = fc.jsonValue({ maxDepth: 6 });
    fc.assert(
      fc.property(data, (plain) => expect(travelled(plain)).toEqual(JSON.parse(JSON.stringify(plain)))),
      { numRuns: process.env.LONG ? 20_000 : 2_000 },
    );
  });

  it('keeps empty lists, names that mean something to the language, and leaves out what is not there', () => {
    const plain = JSON.parse(
      '{ "__proto__": { "x": 1 }, "constructor": [], "": {}, "0": [[-1], [0], ["0"], [null, true], {}, { "": 1 }] }',
    );
    expect(JSON.stringify(travelled(plain))).toBe(JSON.stringify(plain));
    expect(travelled({ a: undefined, b: 1 })).toEqual({ b: 1 });
  });

  it('says what is the same only once', () => {
    const one = { author: { id: 'x'.repeat(36), side: 'vn' }, phrase: null };
    const size = (count: number) => JSON.stringify(pack(Array.from({ length: count }, () => one))).length;
    expect(size(11) - size(1)).toBeLessThan(10 * 25);
  });
});
