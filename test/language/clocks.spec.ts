import { describe, expect, it } from '@jest/globals';
import {
  age,
  clockOf,
  clocksText,
  dateAndClocksText,
  dayHeading,
  dayKey,
  instantOf,
  officialDate,
  shortDate,
  spokenClocks,
  twoClocks,
  wallTime,
  zones,
} from '../../src/language/clocks.js';

const vi = { language: 'vi', side: 'vn' } as const;
const zh = { language: 'zh', side: 'cn' } as const;
const afternoon = '2026-11-26T07:32:00.000Z';
const atMidnight = '2026-11-25T16:30:00.000Z';

describe('the two clocks', () => {
  it('put the reader’s own clock first', () => {
    expect(twoClocks(afternoon, 'vn')).toEqual({
      own: { zone: 'vn', time: '14:32', date: '2026-11-26' },
      other: { zone: 'cn', time: '15:32', date: '2026-11-26' },
      sameDay: true,
    });
    expect(clocksText(afternoon, vi)).toBe('14:32 HN / 15:32 BK');
    expect(clocksText(afternoon, zh)).toBe('15:32 北京 / 14:32 河内');
  });

  it('show both dates while it is still yesterday in Hà Nội', () => {
    expect(twoClocks(atMidnight, 'cn')).toMatchObject({ sameDay: false, own: { time: '00:30', date: '2026-11-26' } });
    expect(clocksText(atMidnight, vi)).toBe('23:30 HN 25/11 / 00:30 BK 26/11');
    expect(dateAndClocksText(atMidnight, zh)).toBe('2026年11月26日 00:30 北京 / 2026年11月25日 23:30 河内');
    expect(dateAndClocksText(afternoon, vi)).toBe('26/11/2026 14:32 HN / 15:32 BK');
    expect(dayKey(atMidnight, 'vn')).toBe('2026-11-25');
  });

  it('agree with the time zone database', () => {
    for (const [side, timeZone] of Object.entries(zones) as ['vn' | 'cn', string][]) {
      const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
      for (let at = Date.UTC(1992, 0, 1); at < Date.UTC(2060, 0, 1); at += 86_400_000 * 9.7) {
        const { date, time } = clockOf(new Date(at).toISOString(), side);
        expect(`${date} ${time}`).toBe(format.format(at));
      }
    }
  });

  it('turn a picked day and time into an instant', () => {
    expect(instantOf('2026-11-26', '14:32', 'vn')).toBe(afternoon);
    expect(instantOf('2026-11-26', '00:30', 'cn')).toBe(atMidnight);
  });

  it('move a wall time across the border and say when midnight lies between', () => {
    expect(wallTime('20:00', 'vn', 'cn')).toEqual({ time: '21:00', days: 0 });
    expect(wallTime('23:30', 'vn', 'cn')).toEqual({ time: '00:30', days: 1 });
    expect(wallTime('00:30', 'cn', 'vn')).toEqual({ time: '23:30', days: -1 });
    expect(wallTime('07:05', 'vn', 'vn')).toEqual({ time: '07:05', days: 0 });
  });

  it('are read aloud in words', () => {
    expect(spokenClocks('2026-11-26T09:00:00.000Z', vi)).toBe('16 giờ Hà Nội, 17 giờ Bắc Kinh');
    expect(spokenClocks('2026-11-26T09:05:00.000Z', zh)).toBe('北京17点05分，河内16点05分');
    expect(spokenClocks(atMidnight, vi)).toBe('23 giờ 30 phút Hà Nội ngày 25/11, 0 giờ 30 phút Bắc Kinh ngày 26/11');
  });
});

describe('a date', () => {
  it('is written the way each language writes it', () => {
    expect(dayHeading('2026-11-26', 'vi')).toBe('Thứ Năm, 26/11/2026');
    expect(dayHeading('2026-11-26', 'zh')).toBe('2026年11月26日 星期四');
    expect(officialDate('2024-06-08', 'vi')).toBe('ngày 08 tháng 6 năm 2024');
    expect(officialDate('2024-02-08', 'vi')).toBe('ngày 08 tháng 02 năm 2024');
    expect(officialDate('2024-06-08', 'zh')).toBe('2024年6月8日');
    expect(shortDate('2024-06-08', 'vi')).toBe('08/6/2024');
  });
});

describe('an age', () => {
  const now = '2026-11-26T09:40:00.000Z';
  it('is said for what is younger than seven days', () => {
    expect(age(afternoon, now, 'vi')).toBe('2 giờ trước');
    expect(age(afternoon, now, 'zh')).toBe('2小时前');
    expect(age('2026-11-26T09:39:30.000Z', now, 'vi')).toBe('vừa xong');
    expect(age('2026-11-26T09:40:20.000Z', now, 'zh')).toBe('刚刚');
    expect(age('2026-11-19T09:40:01.000Z', now, 'vi')).toBe('6 ngày trước');
  });

  it('gives way to the date afterwards', () => {
    expect(age('2026-11-19T09:40:00.000Z', now, 'vi')).toBeUndefined();
    expect(age('2026-11-27T09:40:00.000Z', now, 'vi')).toBeUndefined();
  });
});
