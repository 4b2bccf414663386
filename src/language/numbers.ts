import type { Language } from '../contract/basics.js';

/** A span of time as people give it: a number and its unit. */
export interface Duration {
  value: number;
  unit: 'minute' | 'hour' | 'day';
}

const marks: Record<Language, { group: string; decimal: string }> = {
  vi: { group: '.', decimal: ',' },
  zh: { group: ',', decimal: '.' },
};

const units: Record<Language, Record<Duration['unit'], string>> = {
  vi: { minute: ' phút', hour: ' giờ', day: ' ngày' },
  zh: { minute: '分钟', hour: '小时', day: '天' },
};

/** A number in full, never rounded to a compact form: 1.234,5 and 1,234.5; at most six decimals. */
export function formatNumber(value: number, language: Language): string {
  const { group, decimal } = marks[language];
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(6).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const decimals = fraction.replace(/0+$/, '');
  const sign = value < 0 && /[1-9]/.test(whole + decimals) ? '-' : '';
  return `${sign}${grouped}${decimals && decimal + decimals}`;
}

/** The place in an order: thứ 5, 第5次. */
export function formatOrdinal(value: number, language: Language): string {
  return language === 'vi' ? `thứ ${value}` : `第${value}次`;
}

/** A span of time: 30 phút, 30分钟. */
export function formatDuration({ value, unit }: Duration, language: Language): string {
  return `${formatNumber(value, language)}${units[language][unit]}`;
}
