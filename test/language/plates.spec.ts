import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { looksLikeContainer, looksLikePlate, plateKey } from '../../src/language/plates.js';

interface Kind {
  valid: string[];
  invalid: string[];
}
const { kinds, sameVehicle } = JSON.parse(
  readFileSync(new URL('../../reference/lang-plates.json', import.meta.url), 'utf8'),
) as { kinds: Record<string, Kind>; sameVehicle: [string, string][] };
const { iso6346, ...plates } = kinds;

describe('a plate', () => {
  it('is known in every form the reference names', () => {
    const lost = Object.values(plates).flatMap(({ valid }) => valid.filter((plate) => !looksLikePlate(plate)));
    expect(lost).toEqual([]);
  });

  it('is asked about when it fits no form of either country', () => {
    const valid = new Set(Object.values(plates).flatMap((kind) => kind.valid));
    const strange = ['xe lạ', '24C-123.456', '24I-123.45.6', '124C-123.45', '24CC', '云G1234', '云I12345', '滇G12345'];
    expect(strange.filter((plate) => valid.has(plate) || looksLikePlate(plate))).toEqual([]);
  });

  it.each(sameVehicle)('%s is the same vehicle as %s', (one, other) => expect(plateKey(one)).toBe(plateKey(other)));
});

describe('a container', () => {
  it.each(iso6346?.valid ?? [])('%s is one', (number) => expect(looksLikeContainer(number)).toBe(true));
  it.each(['CSQU3054384', 'CSQA3054383', 'CSQU305438', ''])('%s is none', (number) =>
    expect(looksLikeContainer(number)).toBe(false),
  );
});
