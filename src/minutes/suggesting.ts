import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { limits } from '../contract/limits.js';
import type { SuggestWording, WordRow } from '../contract/minutes-acts.js';
import { ownSide } from './minutes.access.js';
import type { StoredRow } from './rows.entity.js';

/** Another wording beside the one that stands there, until somebody decides. */
export function suggest(
  { actor, at }: Change,
  { suggestions }: StoredRow,
  { id, language, text, of }: SuggestWording | WordRow,
): Pick<StoredRow, 'suggestions'> {
  if (suggestions.length >= limits.suggestionsPerRow) throw new Problem('minutes.full');
  return { suggestions: [...suggestions, { id, by: actor.card, side: ownSide(actor), at, language, text, of }] };
}

/** How far the second language can be relied on when this person wrote it. */
export function checkedBy({ roles }: Actor): 'verified' | 'draft' {
  return roles.includes('interpreter') ? 'verified' : 'draft';
}
