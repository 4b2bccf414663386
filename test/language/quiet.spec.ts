import { describe, expect, it } from '@jest/globals';
import { isQuiet } from '../../src/language/quiet.js';

describe('Quiet hours', () => {
  const night = { from: '21:00', to: '06:30' };
  const noon = { from: '11:30', to: '13:00' };
  it.each([
    ['no hours', null, '2026-11-26T15:00:00.000Z', 'vn', false],
    ['before they begin', night, '2026-11-26T13:59:00.000Z', 'vn', false],
    ['as they begin, in Ha Noi', night, '2026-11-26T14:00:00.000Z', 'vn', true],
    ['an hour earlier in Beijing', night, '2026-11-26T13:00:00.000Z', 'cn', true],
    ['after midnight', night, '2026-11-26T20:00:00.000Z', 'vn', true],
    ['as they end', night, '2026-11-26T23:30:00.000Z', 'vn', false],
    ['within one day', noon, '2026-11-26T05:00:00.000Z', 'vn', true],
    ['outside of it', noon, '2026-11-26T06:00:00.000Z', 'vn', false],
    ['no time at all', { from: '08:00', to: '08:00' }, '2026-11-26T01:00:00.000Z', 'vn', false],
  ] as const)('%s', (_, hours, now, side, quiet) => {
    expect(isQuiet(hours, now, side)).toBe(quiet);
  });
});
