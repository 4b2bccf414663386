import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { followed, worded, written } from '../common/texts.js';
import { limits } from '../contract/limits.js';
import type { MinutesRow, MinutesView } from '../contract/minutes.js';
import type { AddRow, OverrideFacts, Reorder, TakeStand, WordRow } from '../contract/minutes-acts.js';
import type { Act } from '../contract/people.js';
import { factsOf, wordingsOf } from '../language/minutes.faults.js';
import { parts } from '../language/minutes.js';
import { isStale, translationOf } from '../language/text.js';
import { MinutesAccess, ownSide } from './minutes.access.js';
import type { Minutes } from './minutes.entity.js';
import { changeMinutes, changeRow, insertRow } from './minutes.record.js';
import { StoredRow } from './rows.entity.js';
import { checkedBy, suggest } from './suggesting.js';

type Builds = (change: Change, row: StoredRow) => Partial<StoredRow> | undefined;

/** The rows of minutes: each is worded, moved and taken out by itself. */
@Injectable()
export class Rows {
  constructor(
    private readonly access: MinutesAccess,
    private readonly activity: Activity,
  ) {}

  add(actor: Actor, minutesId: string, input: AddRow): Promise<MinutesRow> {
    return this.activity.commit(actor, { act: 'minutes.add_row', minutesId, ...input }, async (change) => {
      const minutes = await this.access.open(change, minutesId);
      if (minutes.rows.length >= limits.rowsPerMinutes) throw new Problem('minutes.full');
      const { id, part, kind } = input;
      const rows = minutes.rows.toSpliced(await placeOf(change, minutes, input), 0, id);
      await changeMinutes(change, minutes, { rows });
      const text = written(input.text, { by: actor.card, at: change.at });
      const bare = { stands: { vn: null, cn: null }, suggestions: [], override: null, removed: 0, version: 1 };
      return insertRow(change, minutes, change.rows.create(StoredRow, { id, minutesId, part, kind, text, ...bare }));
    });
  }

  order(actor: Actor, minutesId: string, input: Reorder, seen: number): Promise<MinutesView> {
    return this.activity.commit(actor, { act: 'minutes.order_rows', minutesId, ...input }, async (change) => {
      const minutes = await this.access.open(change, minutesId);
      requireVersion(minutes.version, seen);
      requireSame(minutes.rows, input.order);
      return changeMinutes(change, minutes, { rows: input.order });
    });
  }

  /** Words that were written while somebody else worded the same are kept beside them, for people to decide. */
  word(actor: Actor, minutesId: string, rowId: string, input: WordRow): Promise<MinutesRow> {
    return this.act(actor, 'word', minutesId, rowId, input, undefined, (change, row) => {
      const { language, text, of } = input;
      const there = row.text[language];
      if (there?.text === text) return undefined;
      if ((there?.hash ?? null) !== of) return suggest(change, row, input);
      return { text: worded(row.text, language, text, checkedBy(actor), { by: actor.card, at: change.at }) };
    });
  }

  inStep(actor: Actor, minutesId: string, rowId: string, input: Act, seen: number): Promise<MinutesRow> {
    return this.act(actor, 'in_step', minutesId, rowId, input, seen, (change, { text }) => {
      const other = translationOf(text);
      if (!other || !isStale(text)) return undefined;
      return { text: followed(text, other.text, checkedBy(actor), { by: actor.card, at: change.at }) };
    });
  }

  takeStand(actor: Actor, minutesId: string, rowId: string, input: TakeStand, seen: number): Promise<MinutesRow> {
    return this.act(actor, 'stand', minutesId, rowId, input, seen, (_change, { stands }) => {
      const side = ownSide(actor);
      return stands[side] === input.stand ? undefined : { stands: { ...stands, [side]: input.stand } };
    });
  }

  override(actor: Actor, minutesId: string, rowId: string, input: OverrideFacts, seen: number): Promise<MinutesRow> {
    return this.act(actor, 'override', minutesId, rowId, input, seen, (change, row) => {
      if (factsOf(row.text, row.override).length === 0) throw new Problem('minutes.facts_alike');
      const hand = { by: actor.card, at: change.at };
      return { override: { ...hand, reason: written(input.reason, hand), hashes: wordingsOf(row.text) } };
    });
  }

  remove(actor: Actor, minutesId: string, rowId: string, input: Act, seen: number): Promise<MinutesRow> {
    return this.activity.commit(actor, { act: 'minutes.remove_row', minutesId, rowId, ...input }, async (change) => {
      const { minutes, row } = await this.access.row(change, minutesId, rowId);
      requireVersion(row.version, seen);
      await changeMinutes(change, minutes, { rows: minutes.rows.filter((id) => id !== rowId) });
      return changeRow(change, minutes, row, { removed: 1 });
    });
  }

  private act(
    actor: Actor,
    name: string,
    minutesId: string,
    rowId: string,
    input: { id: string },
    seen: number | undefined,
    build: Builds,
  ): Promise<MinutesRow> {
    return this.activity.commit(actor, { act: `minutes.${name}`, minutesId, rowId, ...input }, async (change) => {
      const { minutes, row } = await this.access.row(change, minutesId, rowId);
      if (seen !== undefined) requireVersion(row.version, seen);
      const fresh = build(change, row);
      return fresh ? changeRow(change, minutes, row, fresh) : change.leave(row.toView());
    });
  }
}

/** Refuses an order of anything else than what is there. */
export function requireSame(present: readonly string[], order: readonly string[]): void {
  if ([...present].sort().join() !== [...order].sort().join()) throw new Problem('minutes.order_old');
}

/** Where a new row stands among all of them: behind the one named, else at the beginning of its part. */
async function placeOf({ rows }: Change, minutes: Minutes, { part, after }: AddRow): Promise<number> {
  const all = await rows.find(StoredRow, {
    select: { id: true, part: true },
    where: { minutesId: minutes.id, removed: 0 },
  });
  const places = new Map(all.map((row) => [row.id, row.part]));
  if (after !== null) {
    if (places.get(after) !== part) throw new Problem('minutes.row_not_found');
    return minutes.rows.indexOf(after) + 1;
  }
  const place = minutes.rows.findIndex((id) => rank(places.get(id)) >= rank(part));
  return place === -1 ? minutes.rows.length : place;
}

const rank = (part: AddRow['part'] | undefined) => parts.indexOf(part ?? 'opening');
