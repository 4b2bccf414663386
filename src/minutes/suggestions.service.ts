import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { worded } from '../common/texts.js';
import { isInner } from '../contract/audiences.js';
import type { MinutesRow, Suggestion } from '../contract/minutes.js';
import type { SuggestWording } from '../contract/minutes-acts.js';
import type { Act } from '../contract/people.js';
import type { BilingualText } from '../contract/text.js';
import { MinutesAccess, ownSide } from './minutes.access.js';
import type { Minutes } from './minutes.entity.js';
import { changeRow } from './minutes.record.js';
import type { StoredRow } from './rows.entity.js';
import { checkedBy, suggest } from './suggesting.js';

/** Other wordings of a row: offered by one hand, taken by another. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly access: MinutesAccess,
    private readonly activity: Activity,
  ) {}

  suggest(actor: Actor, minutesId: string, rowId: string, input: SuggestWording): Promise<MinutesRow> {
    return this.activity.commit(actor, { act: 'minutes.suggest', minutesId, rowId, ...input }, async (change) => {
      const { minutes, row } = await this.access.row(change, minutesId, rowId);
      return changeRow(change, minutes, row, suggest(change, row, input));
    });
  }

  /** Only by somebody who has seen the words it takes the place of. */
  accept(
    actor: Actor,
    minutesId: string,
    rowId: string,
    suggestionId: string,
    input: Act,
    seen: number,
  ): Promise<MinutesRow> {
    const act = { act: 'minutes.accept', minutesId, rowId, suggestionId, ...input };
    return this.activity.commit(actor, act, async (change) => {
      const { minutes, row } = await this.access.row(change, minutesId, rowId);
      const suggestion = suggestionOf(row, suggestionId);
      requireVersion(row.version, seen);
      if (isOwn(minutes, actor, suggestion)) throw new Problem('minutes.own_suggestion');
      return changeRow(change, minutes, row, {
        text: taken(row.text, suggestion, change),
        suggestions: without(row, suggestionId),
      });
    });
  }

  /** Whoever may take it may refuse it; whose side it is may take it back. */
  refuse(actor: Actor, minutesId: string, rowId: string, suggestionId: string, input: Act): Promise<MinutesRow> {
    const act = { act: 'minutes.refuse', minutesId, rowId, suggestionId, ...input };
    return this.activity.commit(actor, act, async (change) => {
      const { minutes, row } = await this.access.row(change, minutesId, rowId);
      suggestionOf(row, suggestionId);
      return changeRow(change, minutes, row, { suggestions: without(row, suggestionId) });
    });
  }
}

/** The words of whoever suggested them; as a verified version they are in the hand of whoever verified them. */
function taken(text: BilingualText, { language, text: words, by }: Suggestion, { actor, at }: Change): BilingualText {
  const fresh = worded(text, language, words, checkedBy(actor), { by, at });
  const version = fresh[language];
  return version?.status === 'verified' ? { ...fresh, [language]: { ...version, by: actor.card } } : fresh;
}

function suggestionOf({ suggestions }: StoredRow, id: string): Suggestion {
  const found = suggestions.find((one) => one.id === id);
  if (!found) throw new Problem('minutes.suggestion_not_found');
  return found;
}

const without = ({ suggestions }: StoredRow, id: string) => suggestions.filter((one) => one.id !== id);

/** Between both sides a side does not accept what it suggested itself, inside one side nobody their own. */
function isOwn({ audience }: Minutes, actor: Actor, { side, by }: Suggestion): boolean {
  return isInner(audience) ? by.id === actor.id : side === ownSide(actor);
}
