import { describe, expect, it } from '@jest/globals';
import type { CalendarYear } from '../../src/contract/calendar.js';
import { isAtWork, isOverdue, minutesReminder, workingDaysBefore } from '../../src/language/timely.js';

const country = (...off: string[]) => ({
  published: true,
  sources: [],
  workingDays: [],
  daysOff: off.map((day) => ({ day, name: { vi: 'Nghỉ', zh: '假日' } })),
});
const years: CalendarYear[] = [{ year: 2026, vn: country('2026-11-24'), cn: country() }];
const at = (now: string) => ({ years, now });

describe('what the clock may say', () => {
  it('is said on a working day of whoever hears it, once both clocks show eight', () => {
    expect(isAtWork('vn', at('2026-11-23T00:59:00.000Z'))).toBe(false);
    expect(isAtWork('vn', at('2026-11-23T01:00:00.000Z'))).toBe(true);
    expect(isAtWork('vn', at('2026-11-24T01:00:00.000Z'))).toBe(false);
    expect(isAtWork('cn', at('2026-11-24T01:00:00.000Z'))).toBe(true);
    expect(isAtWork('cn', at('2026-11-22T01:00:00.000Z'))).toBe(false);
  });

  it('counts the working days between, by the days of each side', () => {
    const wednesday = '2026-11-25T02:00:00.000Z';
    expect(workingDaysBefore(wednesday, 'vn', at('2026-11-23T02:00:00.000Z'))).toBe(0);
    expect(workingDaysBefore(wednesday, 'cn', at('2026-11-23T02:00:00.000Z'))).toBe(1);
    expect(workingDaysBefore(wednesday, 'cn', at('2026-11-20T02:00:00.000Z'))).toBe(2);
    expect(workingDaysBefore(wednesday, 'cn', at(wednesday))).toBe(0);
    expect(workingDaysBefore(wednesday, 'cn', at('2026-11-26T02:00:00.000Z'))).toBeUndefined();
  });

  it('asks for a signature only of a side that has not given it, and of texts that are not frozen for their end', () => {
    const signBy = '2026-11-25T10:00:00.000Z';
    const signatures = [{ side: 'vn' }] as never;
    const now = at('2026-11-30T02:00:00.000Z');
    expect(minutesReminder({ state: 'frozen', signBy, signatures }, 'vn', now)).toBeUndefined();
    expect(minutesReminder({ state: 'frozen', signBy, signatures }, 'cn', now)).toBe('sign');
    expect(minutesReminder({ state: 'joint', signBy, signatures: [] }, 'cn', now)).toBe('finish');
    for (const state of ['draft', 'signed'] as const)
      expect(minutesReminder({ state, signBy, signatures: [] }, 'cn', now)).toBeUndefined();
    expect(minutesReminder({ state: 'frozen', signBy: null, signatures: [] }, 'cn', now)).toBeUndefined();
  });

  it('leaves alone what was referred upward', () => {
    const turn = { side: 'cn', due: '2026-11-20T09:00:00.000Z' };
    const sides = (grade: string) => [{ side: 'vn' }, { side: 'cn', answer: { grade } }];
    const issue = (grade: string) => ({ turn, closedAt: null, sides: sides(grade) }) as never;
    const now = '2026-11-25T02:00:00.000Z';
    expect(isOverdue(issue('under_study'), now)).toBe(true);
    expect(isOverdue(issue('referred_upward'), now)).toBe(false);
    expect(isOverdue(issue('under_study'), '2026-11-20T02:00:00.000Z')).toBe(false);
  });
});
