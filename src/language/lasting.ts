import type { Language } from '../contract/basics.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const units: Record<Language, readonly [string, string, string]> = {
  vi: [' ngày', ' giờ', ' phút'],
  zh: ['天', '小时', '分钟'],
};

/** A stretch of time in its two largest units: 2 ngày 21 giờ, 1小时28分钟. */
export function lasting(milliseconds: number, language: Language): string {
  const span = Math.max(0, milliseconds);
  const counts = [Math.floor(span / day), Math.floor((span % day) / hour), Math.floor((span % hour) / minute)];
  const from = counts.findIndex((count) => count > 0);
  const first = from < 0 ? 2 : from;
  return counts
    .slice(first, first + 2)
    .flatMap((count, at) => (count > 0 || at === 0 ? [`${count}${units[language][first + at]}`] : []))
    .join(language === 'vi' ? ' ' : '');
}
