import { describe, expect, it } from '@jest/globals';
import { addressOf, countOf, dueBefore, filtersIn } from '../../web/src/issues/filters.js';

describe('The filters of the list of issues', () => {
  it('are the same after they stood in an address', () => {
    const filters = {
      turn: 'cn' as const,
      channel: 'KTBS',
      type: 'detained-vehicles',
      status: 'waiting_for_papers' as const,
      due: 'week' as const,
      person: '0192f0c1-2e55-7c33-a1b4-8f1d2c3b4a59',
      text: '24C-068.42 xe rỗng',
    };
    expect(filtersIn(addressOf(filters))).toEqual(filters);
    expect(countOf(filters)).toBe(6);
    expect(filtersIn(addressOf({ closed: true }))).toEqual({ closed: true });
    expect(addressOf({}).toString()).toBe('');
  });

  it('leave out what nobody could have chosen', () => {
    expect(filtersIn(new URLSearchParams('state=lost&turn=la&status=closed&due=never&q=&page=2'))).toEqual({});
    expect(filtersIn(new URLSearchParams(`q=${'x'.repeat(500)}`)).text).toHaveLength(100);
  });

  it.each([
    ['passed', 'vn', '2026-11-26T16:30:00.000Z'],
    ['today', 'vn', '2026-11-26T17:00:00.000Z'],
    // In Beijing the next day has begun.
    ['today', 'cn', '2026-11-27T16:00:00.000Z'],
    ['three', 'vn', '2026-11-28T17:00:00.000Z'],
    ['week', 'cn', '2026-12-03T16:00:00.000Z'],
  ] as const)('end a window (%s, %s) by the days of one’s own side', (due, side, instant) => {
    expect(dueBefore(due, '2026-11-26T16:30:00.000Z', side)).toBe(instant);
  });
});
