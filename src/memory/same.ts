import type { EntityManager } from 'typeorm';
import { Not } from 'typeorm';
import type { Language } from '../contract/basics.js';
import { otherLanguage } from '../language/text.js';
import { measure } from './likeness.js';
import { MemoryEntry } from './memory.entity.js';
import { hashOf } from './memory.index.js';

/** So many are looked at to know whether they agree. */
const enough = 50;

/**
 * What the very same words, said in this language, were put as in a room whenever somebody checked them. Put in two ways
 * they are nobody's; what came with a file does not count.
 */
export async function checkedInRoom(
  rows: EntityManager,
  audience: string,
  text: string,
  source: Language,
): Promise<string | undefined> {
  const hash = hashOf(measure(text, source));
  const same = source === 'vi' ? { viHash: hash } : { zhHash: hash };
  const entries = await rows.find(MemoryEntry, {
    where: { ...same, source, audience, kind: Not('import' as const) },
    order: { place: 'DESC' },
    take: enough,
  });
  const ways = new Set(entries.map((entry) => entry[otherLanguage(source)]));
  return ways.size === 1 ? [...ways][0] : undefined;
}
