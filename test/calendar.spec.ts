import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CalendarYear } from '../src/contract/calendar.js';
import { isWorkingDay, nearestWorkingDay, restingOn, workingTime } from '../src/language/calendar.js';
import { codeOf } from './borders/refused.js';
import { openHouse } from './house.js';
import { newWorld, type World } from './world.js';

describe('the calendar of both countries', () => {
  let world: World;
  let years: CalendarYear[];
  const year = (one: number) => world.laoCai.observer.call('GET /calendar/:year', { params: { year: one } });
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    years = [await year(2026)];
  });
  afterAll(() => world.close());

  const before = '2026-01-01T00:00:00.000Z';

  it.each([
    ['2026-02-14', false, true], // A Saturday that China works for its holiday.
    ['2026-02-17', false, false], // The new year of both.
    ['2026-02-23', true, false],
    ['2026-01-10', true, false],
    ['2026-10-01', true, false],
    ['2026-11-24', false, true],
    ['2026-11-28', false, false],
    ['2027-03-01', true, true], // Nothing is known of 2027: a Monday.
  ])('knows of %s whether Viet Nam (%s) and China (%s) work', (day, vn, cn) => {
    expect([isWorkingDay(years, 'vn', day), isWorkingDay(years, 'cn', day)]).toEqual([vn, cn]);
  });

  it('names the reason in both languages, and says when a year is not published', async () => {
    expect(restingOn(years, '2026-02-17T03:00:00.000Z')).toEqual([
      { side: 'vn', day: '2026-02-17', name: { vi: 'Tết Nguyên đán', zh: '春节' } },
      { side: 'cn', day: '2026-02-17', name: { vi: 'Tết Nguyên đán (Trung Quốc)', zh: '春节' } },
    ]);
    expect(years).toMatchObject([{ vn: { published: true }, cn: { published: true } }]);
    expect(await year(2027)).toMatchObject({ vn: { published: false }, cn: { published: false } });
    const named = years[0]?.cn.daysOff.map(({ name }) => name.vi).filter((name) => /\p{Script=Han}/u.test(name));
    expect(named).toEqual([]);
    expect(await codeOf(year(1066))).toBe('input.invalid');
  });

  it('warns of a day off by each side’s own clock', () => {
    // Friday evening in Hà Nội is Saturday in Bắc Kinh.
    expect(restingOn(years, '2026-11-27T16:30:00.000Z')).toEqual([{ side: 'cn', day: '2026-11-28', name: null }]);
  });

  it('offers the nearest day that both work, the earlier of two, and none that is over', () => {
    const saturday = '2026-11-28T10:00:00.000Z';
    expect(nearestWorkingDay(years, saturday, before)).toBe('2026-11-27T10:00:00.000Z');
    expect(nearestWorkingDay(years, saturday, '2026-11-28T00:00:00.000Z')).toBe('2026-11-30T10:00:00.000Z');
    expect(nearestWorkingDay(years, '2026-02-17T03:00:00.000Z', before)).toBe('2026-02-13T03:00:00.000Z');
  });

  it('counts the time that falls on working days, by the clock of the side', () => {
    const hours = (side: 'vn' | 'cn', from: string, until: string) =>
      workingTime(years, side, from, until) / (60 * 60_000);
    // From Friday noon to Monday noon in Hà Nội: two half days.
    expect(hours('vn', '2026-11-27T05:00:00.000Z', '2026-11-30T05:00:00.000Z')).toBe(24);
    expect(hours('cn', '2026-11-27T05:00:00.000Z', '2026-11-30T05:00:00.000Z')).toBe(24);
    expect(hours('vn', '2026-11-24T00:00:00.000Z', '2026-11-24T10:00:00.000Z')).toBe(0);
    expect(hours('cn', '2026-11-24T00:00:00.000Z', '2026-11-24T10:00:00.000Z')).toBe(10);
    expect(hours('vn', '2026-11-25T00:00:00.000Z', '2026-11-25T00:00:00.000Z')).toBe(0);
  });
});
