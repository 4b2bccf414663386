import { describe, expect, it } from '@jest/globals';
import { lunarDay, lunarText } from '../../web/src/ui/lunar.js';

describe('the lunar calendars of both countries', () => {
  it('are one day apart where the new moon falls between the two midnights', () => {
    // Tết of 2030 is 2 February in Viet Nam and 3 February in China.
    expect(lunarDay('2030-02-02', 'vn')).toEqual({ day: 1, month: 1, leap: false });
    expect(lunarDay('2030-02-02', 'cn')).toMatchObject({ month: 12 });
    expect(lunarDay('2030-02-03', 'cn')).toEqual({ day: 1, month: 1, leap: false });
  });

  it('differ on 150 of the 5,844 days from 2020 to 2035, and by one day', () => {
    let apart = 0;
    for (let at = Date.UTC(2020, 0, 1); at < Date.UTC(2036, 0, 1); at += 86_400_000) {
      const date = new Date(at).toISOString().slice(0, 10);
      const [vn, cn] = [lunarDay(date, 'vn'), lunarDay(date, 'cn')];
      if (vn.day === cn.day && vn.month === cn.month) continue;
      apart++;
      expect([1, 28, 29]).toContain(Math.abs(vn.day - cn.day));
    }
    expect(apart).toBe(150);
  });

  it('are said as each country says them', () => {
    expect(lunarText('2026-02-17', 'vi')).toBe('mùng 1 tháng Giêng âm lịch');
    expect(lunarText('2026-02-17', 'zh')).toBe('农历正月初一');
    expect(lunarText('2025-07-30', 'vi')).toBe('mùng 6 tháng 6 nhuận âm lịch');
    expect(lunarText('2025-07-30', 'zh')).toBe('农历闰六月初六');
    expect(lunarText('2026-11-29', 'zh')).toBe('农历十月廿一');
    expect(lunarText('2027-02-05', 'vi')).toBe('ngày 29 tháng Chạp âm lịch');
  });
});
