import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { canonical } from '../../src/common/hash.js';
import fc from '../chance.js';

describe('canonical JSON', () => {
  it('is the bytes another maker of RFC 8785 comes to, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' }), (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
      }),
      { numRuns: process.env.LONG ? 20_000 : 2_000 },
    );
  });

  it('orders names by their UTF-16 units and writes numbers and signs as the RFC does', () => {
    const value = {
      '\u20ac': 1e21,
      '\r': -0,
      '1': 1e-7,
      '\ud83d\ude00': 0.1 + 0.2,
      '\ufb33': '\u0007"\\é',
      Ö: undefined,
    };
    expect(canonical(value)).toBe(
      '{"\\r":0,"1":1e-7,"\u20ac":1e+21,"\ud83d\ude00":0.30000000000000004,"\ufb33":"\\u0007\\"\\\\é"}',
    );
  });

  it('is not there for what is no JSON: half of a character, what is no number', () => {
    for (const odd of ['\ud800', 'a\udfffb', '\\\udc00', Number.NaN, Number.POSITIVE_INFINITY, 1n]) {
      expect(() => canonical({ odd })).toThrow();
    }
    expect(canonical('\\ud800')).toBe('"\\\\ud800"');
  });
});
