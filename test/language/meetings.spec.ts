import { describe, expect, it } from '@jest/globals';
import type { Series } from '../../src/contract/meetings.js';
import { inRank, instantsOf, nextTime, timeOn } from '../../src/language/meetings.js';
import fc from '../chance.js';

const time = { zone: 'vn' as const, start: '2026-11-12T08:00', end: '2026-11-12T11:30' };

describe('The next talks of a series', () => {
  it.each<[Series['every'], Series['week'], number, string]>([
    ['month', 2, 4, '2026-12-10'],
    ['month', -1, 5, '2026-12-25'],
    ['month', 1, 7, '2026-12-06'],
    ['quarter', 2, 4, '2027-02-11'],
    ['year', 2, 4, '2027-11-11'],
    ['year', -1, 1, '2027-11-29'],
  ])('by %s, week %s, weekday %s, are on %s', (every, week, weekday, day) => {
    const next = nextTime({ every, week, weekday, rotates: false }, time);
    expect(next).toEqual({ zone: 'vn', start: `${day}T08:00`, end: `${day}T11:30` });
  });

  it('are always on that weekday of a later month, at the same hours', () => {
    const series = fc.record({
      every: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
      week: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      rotates: fc.boolean(),
    });
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 3_650 }), (one, days) => {
        const day = new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
        const { start, end } = nextTime(one, { zone: 'cn', start: `${day}T09:15`, end: `${day}T10:45` });
        const date = new Date(`${start}:00Z`);
        expect(date.getUTCDay() || 7).toBe(one.weekday);
        const nth = Math.ceil(date.getUTCDate() / 7);
        if (one.week === -1)
          expect(new Date(date.getTime() + 7 * 86_400_000).getUTCMonth()).not.toBe(date.getUTCMonth());
        else expect(nth).toBe(one.week);
        expect([start.slice(10), end]).toEqual(['T09:15', `${start.slice(0, 10)}T10:45`]);
        expect(start > `${day}T23:59`).toBe(true);
      }),
    );
  });
});

describe('The time of talks', () => {
  it('is one instant, on whichever clock it was agreed', () => {
    const instants = instantsOf(time);
    expect(instants).toEqual({ startsAt: '2026-11-12T01:00:00.000Z', endsAt: '2026-11-12T04:30:00.000Z' });
    expect(timeOn('cn', instants)).toEqual({ zone: 'cn', start: '2026-11-12T09:00', end: '2026-11-12T12:30' });
    expect(instantsOf(timeOn('cn', instants))).toEqual(instants);
  });
});

describe('A delegation', () => {
  it('has its head first and its interpreters last, the others as they were named', () => {
    const parts = ['interpreter', 'member', 'head', 'member'] as const;
    const named = parts.map((part, index) => ({ part, index }));
    expect(inRank(named).map(({ index }) => index)).toEqual([2, 1, 3, 0]);
  });
});
