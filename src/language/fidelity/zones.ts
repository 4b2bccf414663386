import type { Language } from '../../contract/basics.js';
import type { TimeFact, Zone } from './facts.js';
import type { Scan } from './scan.js';

const labels: Record<Language, RegExp> = {
  vi: /(?<!\p{L})(?:theo )?giờ (?:địa phương )?(?<hanoi>Hà Nội|Việt Nam|VN|Lào Cai|phía Việt Nam)(?!\p{L})|(?<!\p{L})(?:theo )?giờ (?<beijing>Bắc Kinh|Trung Quốc|TQ|phía Trung Quốc)(?!\p{L})|(?:UTC|GMT) ?\+ ?0?(?<plus>[78])(?::00)?(?!\d)/giu,
  zh: /(?<hanoi>河内|越南|越方|老街)(?:当地)?时间|(?<beijing>北京|中国|中方)(?:当地)?时间|(?:UTC|GMT) ?\+ ?0?(?<plus>[78])(?::00)?(?!\d)/giu,
};

interface Label {
  from: number;
  to: number;
  zone: Zone;
}

/** Reads the clocks a text names before its times, so that "giờ" and its digits are no hours themselves. */
export function takeZones(scan: Scan, language: Language): Label[] {
  const found: Label[] = [];
  scan.take(labels[language], (match) => {
    const { hanoi, plus } = match.groups ?? {};
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      zone: hanoi || plus === '7' ? 'hanoi' : 'beijing',
    });
    return [];
  });
  return found;
}

/**
 * Gives every time its clock. A label in brackets or right behind a time speaks of the times before it, any other of the
 * times that follow, each within its sentence and up to the next label; one that stands with no time speaks of all.
 */
export function giveZones(scan: Scan, found: readonly Label[]): void {
  const times = scan.of('time');
  const { text } = scan;
  const sentence = sentencesOf(text);
  const alone: Label[] = [];
  found.forEach((label, order) => {
    const before = times.filter(
      (time) => !time.zone && time.to <= label.from && sentence(time.from) === sentence(label.from),
    );
    const limit =
      found.slice(order + 1).find(({ from, zone }) => from > label.to + 3 || zone !== label.zone)?.from ?? text.length;
    const after = times.filter(
      (time) => !time.zone && time.from >= label.to && sentence(time.from) === sentence(label.to),
    );
    const last = before.at(-1);
    const bracketed =
      /[([]\s*(?:theo )?$/iu.test(text.slice(0, label.from).slice(-12)) &&
      /^\s*(?:[)\]]|[,，;(])/.test(text.slice(label.to));
    const behind = last && /^[\s'"]*[([]?\s*(?:theo )?$/u.test(text.slice(last.to, label.from));
    const chosen = before.length > 0 && (bracketed || behind) ? before : after.filter(({ from }) => from < limit);
    const fallback = chosen.length > 0 ? chosen : before;
    for (const time of fallback) time.zone = label.zone;
    if (
      fallback.length === 0 &&
      !times.some(
        (time) => time.zone === label.zone && time.to <= label.from + 30 && Math.abs(time.from - label.to) < 60,
      )
    )
      alone.push(label);
  });
  const [only] = alone;
  if (only && alone.every(({ zone }) => zone === only.zone)) {
    for (const time of times) time.zone ??= only.zone;
  }
}

/** Which sentence a place belongs to, counted once. */
function sentencesOf(text: string): (at: number) => number {
  const ends = new Set([...text.matchAll(/[。；;!?！？\n]|\.(?=\s|$)/g)].map(({ index }) => index));
  const counted = new Uint32Array(text.length + 1);
  for (let at = 1; at <= text.length; at += 1) counted[at] = (counted[at - 1] ?? 0) + (ends.has(at - 1) ? 1 : 0);
  return (at) => counted[at] ?? 0;
}

/** Minutes of the day in Hanoi; undefined where nobody said which clock. */
export function inHanoi(time: TimeFact): number | undefined {
  if (!time.zone) return undefined;
  return (((time.zone === 'beijing' ? time.minutes - 60 : time.minutes) % 1440) + 1440) % 1440;
}

/** How many days later the date is on a clock in Hanoi: 0:30 in Beijing is still yesterday there, 24:00 already tomorrow. */
export function daysInHanoi(time: TimeFact): number {
  const minutes = time.zone === 'beijing' ? time.minutes - 60 : time.minutes;
  return Math.floor(minutes / 1440);
}
