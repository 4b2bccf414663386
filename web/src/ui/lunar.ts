import { SolarDate } from '@nghiavuive/lunar_date_vi';
import { Solar } from 'lunar-typescript';
import type { Language, Side } from '../../../src/contract/basics.js';
import { homeSide } from '../../../src/language/clocks.js';

/** A day of a country's lunar calendar; a leap month repeats the number of the one before. */
export interface LunarDay {
  day: number;
  month: number;
  leap: boolean;
}

/**
 * The lunar day of a date (`2026-11-22`) in one country; midnight comes an hour apart, so they differ on some days.
 * The browser's own Chinese calendar is not exact enough: it begins the year 2030 a day early.
 */
export function lunarDay(date: string, side: Side): LunarDay {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (side === 'vn') {
    const found = new SolarDate({ day, month, year }).toLunarDate().get();
    return { day: found.day, month: found.month, leap: found.leap_month === true };
  }
  const found = Solar.fromYmd(year, month, day).getLunar();
  return { day: found.getDay(), month: Math.abs(found.getMonth()), leap: found.getMonth() < 0 };
}

const months = '正 二 三 四 五 六 七 八 九 十 冬 腊'.split(' ');
const tens = ['初', '十', '廿', '三'];
const ones = '一二三四五六七八九十';

/** The lunar day as the reader's own country says it. */
export function lunarText(date: string, language: Language): string {
  const { day, month, leap } = lunarDay(date, homeSide(language));
  if (language === 'vi') {
    const named = month === 1 ? 'Giêng' : month === 12 ? 'Chạp' : String(month);
    return `${day <= 10 ? 'mùng' : 'ngày'} ${day} tháng ${named}${leap ? ' nhuận' : ''} âm lịch`;
  }
  const said = day === 20 ? '二十' : day === 30 ? '三十' : `${tens[Math.floor((day - 1) / 10)]}${ones[(day - 1) % 10]}`;
  return `农历${leap ? '闰' : ''}${months[month - 1]}月${said}`;
}
