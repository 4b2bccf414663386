import type { Change } from '../activity/change.js';
import { Problem } from '../common/problem.js';
import type { Clause } from '../contract/agreements.js';
import { sharedAudience } from '../contract/audiences.js';
import type { ClausePlace, SetTerms, Terms } from '../contract/clauses.js';
import { clausesOf } from '../language/clauses.js';
import { instantOf } from '../language/clocks.js';
import { Minutes } from './minutes.entity.js';
import { contentOf } from './minutes.reading.js';
import { changeMinutes } from './minutes.record.js';

/** Terms with what they supersede as it is named in both texts: signed by both in the same channel, and no other. */
export async function termsIn(
  { rows }: Change,
  { channelId }: Pick<Minutes, 'channelId'>,
  { from, until, supersedes }: SetTerms,
): Promise<Terms> {
  const named: Terms['supersedes'] = [];
  for (const { minutesId, clauseId } of supersedes) {
    const signed = await signedText(rows, channelId, minutesId);
    named.push({ minutesId, number: signed.number, clause: clauseId ? placeOf(signed.clause(clauseId)) : null });
  }
  return { from, until, supersedes: named };
}

/** What both signed in a channel, to be named by others: its number, and its clauses by their ids. */
export async function signedText(rows: Change['rows'], channelId: string, minutesId: string) {
  const audience = sharedAudience(channelId);
  const minutes = await rows.findOneBy(Minutes, { id: minutesId, audience, state: 'signed' });
  if (!minutes || minutes.number === null) throw new Problem('minutes.not_found');
  const clauses = clausesOf(await contentOf(rows, minutes));
  const clause = (clauseId: string): Clause => {
    const found = clauses.find(({ id }) => id === clauseId);
    if (!found) throw new Problem('minutes.row_not_found');
    return found;
  };
  return { number: minutes.number, clause };
}

/** Where a clause stands, without its words. */
export const placeOf = ({ id, kind, part, at }: Clause): ClausePlace => ({ id, kind, part, at });

/** Since when what both signed is in force, and from when no more: days begin and end by the host's clock. */
export function forceOf({ terms: { from, until }, host }: Minutes, at: string): NonNullable<Minutes['force']> {
  const midnight = (date: string) => instantOf(date, '00:00', host);
  return { from: from ? midnight(from) : at, until: until ? midnight(nextDay(until)) : null };
}

const day = 24 * 60 * 60_000;
const nextDay = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + day).toISOString().slice(0, 10);

/** Says beside every earlier text what took its place; one that is superseded whole is in force until then. */
export async function takePlaces(change: Change, { id: minutesId, number, terms, force }: Minutes): Promise<void> {
  if (number === null || !force) return;
  for (const { minutesId: earlier, clause } of terms.supersedes) {
    const signed = await change.rows.findOneByOrFail(Minutes, { id: earlier });
    const { until } = signed.force ?? { until: null };
    const ends = clause === null && (until === null || until > force.from);
    await changeMinutes(change, signed, {
      supersededBy: [...signed.supersededBy, { minutesId, number, clause }],
      ...(ends && signed.force && { force: { ...signed.force, until: force.from } }),
    });
  }
}
