import type { Language } from '../../contract/basics.js';
import { takeCodes } from './codes.js';
import { moveToHanoi, takeDates } from './dates.js';
import type { NumberFact, Zone } from './facts.js';
import { takeVietnameseNumbers } from './quantities.vi.js';
import { takeChineseNumbers } from './quantities.zh.js';
import { Scan } from './scan.js';
import { takeTimes } from './times.js';
import { giveZones, takeZones } from './zones.js';

/**
 * All facts of one text. The order matters: codes first, for their digits are no numbers; clocks before times, times
 * before dates, and numbers last, from what nothing else claimed.
 */
export function readFacts(text: string, language: Language, peer: string, zone?: Zone): Scan {
  const scan = new Scan(text, peer);
  takeCodes(scan, language);
  const labels = takeZones(scan, language);
  takeTimes(scan, language);
  giveZones(scan, labels);
  if (zone) for (const time of scan.of('time')) time.zone ??= zone;
  takeDates(scan, language);
  moveToHanoi(scan);
  if (language === 'vi') takeVietnameseNumbers(scan);
  else takeChineseNumbers(scan);
  // "0%" may be 零 or 没有.
  for (const number of scan.of('number')) if (number.value === 0) number.strength = 'soft';
  joinSpans(scan);
  return scan;
}

/** 2 giờ 30 phút, 一年六个月 and 12公里300米 are one measure each. */
function joinSpans(scan: Scan): void {
  const numbers = scan.of('number');
  const parts = new Set<NumberFact>();
  numbers.forEach((first, at) => {
    const next = numbers[at + 1];
    if (!next || first.unit !== next.unit || parts.has(first)) return;
    const whole =
      first.unit === 'minute'
        ? 60
        : first.unit === 'month'
          ? 12
          : first.unit === 'length' || first.unit === 'mass'
            ? 1000
            : 0;
    if (whole === 0 || first.value % whole !== 0 || next.value >= whole) return;
    if (!/^[ 零]*(?:và )?$/.test(scan.text.slice(first.to, next.from))) return;
    first.value += next.value;
    first.numeral = first.value;
    first.to = next.to;
    parts.add(next);
  });
  if (parts.size > 0)
    scan.facts.splice(0, scan.facts.length, ...scan.facts.filter((fact) => !parts.has(fact as NumberFact)));
}
