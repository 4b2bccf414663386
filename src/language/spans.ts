import type { Language } from '../contract/basics.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something lasts, as people say it: in days from two days on, below that in hours, then in minutes. */
export function span(milliseconds: number, language: Language): string {
  const vi = language === 'vi';
  const passed = Math.max(0, milliseconds);
  const days = Math.floor(passed / day);
  if (days >= 2) return vi ? `${days} ngày` : `${days}天`;
  const hours = Math.floor(passed / hour);
  const minutes = Math.floor((passed % hour) / minute);
  if (hours >= 6) return vi ? `${hours} giờ` : `${hours}小时`;
  if (hours === 0) return vi ? `${Math.max(1, minutes)} phút` : `${Math.max(1, minutes)}分钟`;
  if (minutes === 0) return vi ? `${hours} giờ` : `${hours}小时`;
  return vi ? `${hours} giờ ${minutes} phút` : `${hours}小时${minutes}分`;
}
