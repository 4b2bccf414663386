import { existsSync, readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import chineseDays from 'chinese-days';
import type { CalendarYear, CountryYear } from '../contract/calendar.js';

interface VietnameseYear {
  sources: string[];
  daysOff: { day: string; vi: string; zh: string }[];
  workingDays: { day: string }[];
}

const folder = new URL('../../reference/calendar/', import.meta.url);
const read = <T>(file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as T;

/** The working days of both countries: China's from the package that follows the State Council, Viet Nam's from a file a year. */
@Injectable()
export class CalendarDays {
  private readonly years = new Map<number, CalendarYear>();
  private readonly names = read<{ names: Record<string, string> }>('cn-names.json').names;

  year(year: number): CalendarYear {
    const known = this.years.get(year) ?? { year, vn: vietnamese(year), cn: this.chinese(year) };
    this.years.set(year, known);
    return known;
  }

  /** Days that are worked, or not, otherwise than their weekday says. */
  private chinese(year: number): CountryYear {
    const days = daysOf(year).map(({ day, weekend }) => ({ ...chineseDays.getDayDetail(day), day, weekend }));
    const off = days.filter(({ work, weekend }) => !work && !weekend);
    const made = days.filter(({ work, weekend }) => work && weekend).map(({ day }) => day);
    return {
      published: off.length > 0,
      daysOff: off.map(({ day, name }) => {
        const [, zh = name] = name.split(',');
        return { day, name: { vi: this.names[zh] ?? zh, zh } };
      }),
      workingDays: made,
      sources: off.length > 0 ? [`国务院办公厅关于${year}年部分节假日安排的通知`] : [],
    };
  }
}

function vietnamese(year: number): CountryYear {
  const file = `vn-${year}.json`;
  if (!existsSync(new URL(file, folder))) return { published: false, daysOff: [], workingDays: [], sources: [] };
  const { sources, daysOff, workingDays } = read<VietnameseYear>(file);
  return {
    published: true,
    daysOff: daysOff.map(({ day, vi, zh }) => ({ day, name: { vi, zh } })),
    workingDays: workingDays.map(({ day }) => day),
    sources,
  };
}

function daysOf(year: number): { day: string; weekend: boolean }[] {
  const days: { day: string; weekend: boolean }[] = [];
  for (const date = new Date(Date.UTC(year, 0, 1)); date.getUTCFullYear() === year; ) {
    days.push({ day: date.toISOString().slice(0, 10), weekend: [0, 6].includes(date.getUTCDay()) });
    date.setUTCDate(date.getUTCDate() + 1);
  }
  return days;
}
