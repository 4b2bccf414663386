import type { EntityManager } from 'typeorm';
import { Wording } from '../terms/wording.entity.js';

/** Against which terms a pair was checked: how many the sides of its channel had agreed on by then. */
export async function termsVersionAt(rows: EntityManager, channelId: string, at: string): Promise<number> {
  const terms = await rows.findBy(Wording, { channelId, kind: 'term' });
  const answers = terms.flatMap(({ versions }) => versions.map(({ answer }) => answer));
  return answers.filter((answer) => answer?.outcome === 'agreed' && answer.at <= at).length;
}
