import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { canonical } from '../common/hash.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { written } from '../common/texts.js';
import { sharedAudience } from '../contract/audiences.js';
import { limits } from '../contract/limits.js';
import type { Act } from '../contract/people.js';
import type { ProblemCode } from '../contract/problems.js';
import type { RefuseWording, WordingOutcome, WordingView } from '../contract/wordings.js';
import { Database } from '../database/database.js';
import { inForce, proposed } from '../language/wordings.js';
import { Wording } from './wording.entity.js';

/** What differs between the kinds of wordings: how they are told, found, and known to be there already. */
export interface WordingKind<C> {
  name: Wording['kind'];
  missing: ProblemCode;
  /** Whether the service came with an entry of this id. */
  seeded(seedId: string): boolean;
  /** What makes two of one channel the same thing. */
  keyOf(content: C): string;
  /** What no side may even propose. */
  refuses?(content: C): ProblemCode | undefined;
  tell(change: Change, act: 'proposed' | 'answered', view: WordingView<C>): void;
}

interface Proposal<C> {
  id: string;
  seedId: string | null;
  content: C;
  seen?: number | undefined;
}

/**
 * What two sides agree to say: one proposes, the other agrees or says why not. A wording belongs to a channel, whose
 * readers are its audience; what is in force there binds nobody elsewhere.
 */
@Injectable()
export class Wordings {
  constructor(
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly database: Database,
  ) {}

  /** Those of all channels the actor reads, from before they came too: it is what holds there now. */
  async mine<C>(kind: WordingKind<C>, actor: Actor): Promise<WordingView<C>[]> {
    const rooms = await this.channels.rooms(this.database.read, actor);
    const channels = [...new Set(rooms.map(({ audience }) => audience.split(/[:/]/)[1] ?? ''))];
    return (await this.ofChannels(this.database.read, kind, channels)).map((wording) => wording.toView());
  }

  /** What both sides once agreed on, in force or not any more: a version that was agreed to stays what it was. */
  async once<C>(
    rows: EntityManager,
    kind: WordingKind<C>,
    channelId: string,
    id: string,
    number: number,
  ): Promise<C | undefined> {
    const all = await this.ofChannels(rows, kind, [channelId]);
    const versions = all.find((wording) => wording.id === id || wording.seedId === id)?.versions ?? [];
    return versions.find((version) => version.number === number && version.answer?.outcome === 'agreed')?.content;
  }

  propose<C>(kind: WordingKind<C>, actor: Actor, channelId: string, input: Proposal<C>): Promise<WordingView<C>> {
    return this.activity.commit(actor, { act: `${kind.name}.propose`, channelId, ...input }, async (change) => {
      await this.inTurn(change, channelId);
      const [view] = await this.proposeAll(change, kind, channelId, [input]);
      if (!view) throw new Error('What is proposed is there.');
      return view;
    });
  }

  /** Many at once: a fault in one of them, and none is proposed. */
  bringIn<C>(
    kind: WordingKind<C>,
    actor: Actor,
    channelId: string,
    input: { id: string; all: Proposal<C>[] },
  ): Promise<WordingView<C>[]> {
    return this.activity.commit(actor, { act: `${kind.name}.import`, channelId, ...input }, async (change) => {
      await this.inTurn(change, channelId);
      return this.proposeAll(change, kind, channelId, input.all);
    });
  }

  revise<C>(
    kind: WordingKind<C>,
    actor: Actor,
    id: string,
    input: { id: string; content: C },
    seen: number,
  ): Promise<WordingView<C>> {
    return this.activity.commit(actor, { act: `${kind.name}.revise`, wordingId: id, ...input }, async (change) => {
      const { channelId } = await this.standing(change, kind, id);
      const again = { ...input, id, seedId: null, seen };
      const [view] = await this.proposeAll(change, kind, channelId, [again]);
      if (!view) throw new Error('What is proposed is there.');
      return view;
    });
  }

  agree<C>(kind: WordingKind<C>, actor: Actor, id: string, input: Act, seen: number): Promise<WordingView<C>> {
    return this.answer(kind, actor, id, 'agreed', input, seen);
  }

  refuse<C>(kind: WordingKind<C>, actor: Actor, id: string, input: RefuseWording, seen: number) {
    return this.answer(kind, actor, id, 'refused', input, seen);
  }

  withdraw<C>(kind: WordingKind<C>, actor: Actor, id: string, input: Act, seen: number): Promise<WordingView<C>> {
    return this.answer(kind, actor, id, 'withdrawn', input, seen);
  }

  private answer<C>(
    kind: WordingKind<C>,
    actor: Actor,
    id: string,
    outcome: WordingOutcome,
    input: Act & Partial<RefuseWording>,
    seen: number,
  ): Promise<WordingView<C>> {
    return this.activity.commit(actor, { act: `${kind.name}.${outcome}`, wordingId: id, ...input }, async (change) => {
      const wording = await this.standing(change, kind, id);
      requireVersion(wording.version, seen);
      const open = proposed(wording);
      if (!open) throw new Problem('wording.not_proposed');
      if (outcome !== 'withdrawn' && open.by.side === actor.side) throw new Problem('wording.own_side');
      if (outcome === 'withdrawn' && open.by.organisationId !== actor.organisationId)
        throw new Problem('wording.not_yours');
      const hand = { by: actor.card, at: change.at };
      const answer = { outcome, ...hand, ...(input.reason && { reason: written(input.reason, hand) }) };
      wording.versions = [...wording.versions.slice(0, -1), { ...open, answer }];
      return this.save(change, kind, 'answered', wording);
    });
  }

  private async proposeAll<C>(
    change: Change,
    kind: WordingKind<C>,
    channelId: string,
    all: readonly Proposal<C>[],
  ): Promise<WordingView<C>[]> {
    const there = new Map((await this.ofChannels(change.rows, kind, [channelId])).map((one) => [one.id, one]));
    const known = new Map<string, string>();
    for (const { id, seedId, versions } of there.values()) {
      if (seedId !== null) known.set(`seed ${seedId}`, id);
      // What was refused or taken back and never held is not there.
      const holds = proposed({ versions }) ?? inForce({ versions });
      if (holds) known.set(kind.keyOf(holds.content), id);
    }
    const views: WordingView<C>[] = [];
    for (const input of all) {
      const refused = kind.refuses?.(input.content);
      if (refused) throw new Problem(refused);
      const wording = there.get(input.id);
      const keys = [kind.keyOf(input.content), ...(input.seedId === null ? [] : [`seed ${input.seedId}`])];
      if (keys.some((key) => known.has(key) && known.get(key) !== input.id)) throw new Problem('wording.known');
      for (const key of keys) known.set(key, input.id);
      views.push(
        wording ? await this.another(change, kind, wording, input) : await this.fresh(change, kind, channelId, input),
      );
    }
    // Each side fills its own half: nobody can close the other one's.
    const own = [...there.values()].filter(({ versions }) => versions[0]?.by.side === change.actor.card.side).length;
    if (own + all.length > limits.wordingsPerSide) throw new Problem('wording.full');
    return views;
  }

  private async fresh<C>(change: Change, kind: WordingKind<C>, channelId: string, input: Proposal<C>) {
    const { id, seedId, content, seen } = input;
    if (seen !== undefined || (seedId !== null && !kind.seeded(seedId))) throw new Problem(kind.missing);
    const versions = [{ number: 1, content, by: change.actor.card, at: change.at, answer: null }];
    const row = { id, channelId, kind: kind.name, seedId, versions, version: 1 };
    const wording = Object.assign(new Wording<C>(), row);
    await change.rows.insert(Wording, wording as object);
    const view = wording.toView();
    kind.tell(change, 'proposed', view);
    return view;
  }

  private another<C>(change: Change, kind: WordingKind<C>, wording: Wording<C>, { content, seen }: Proposal<C>) {
    requireVersion(wording.version, seen ?? 0);
    if (proposed(wording)) throw new Problem('wording.waits');
    const held = inForce(wording);
    if (held && canonical(held.content) === canonical(content)) throw new Problem('wording.same');
    if (wording.versions.length >= limits.versionsPerWording) throw new Problem('wording.full');
    const { side } = change.actor.card;
    const never = wording.versions.filter(({ by, answer }) => by.side === side && answer?.outcome !== 'agreed');
    if (never.length >= limits.versionsNeverAgreed) throw new Problem('wording.never_agreed');
    const number = wording.versions.length + 1;
    wording.versions = [...wording.versions, { number, content, by: change.actor.card, at: change.at, answer: null }];
    return this.save(change, kind, 'proposed', wording);
  }

  private async save<C>(change: Change, kind: WordingKind<C>, act: 'proposed' | 'answered', wording: Wording<C>) {
    wording.version += 1;
    await change.rows.save(wording);
    const view = wording.toView();
    kind.tell(change, act, view);
    return view;
  }

  /** A wording of a channel the actor reads, which nobody else changes meanwhile. */
  private async standing<C>(change: Change, kind: WordingKind<C>, id: string): Promise<Wording<C>> {
    const found = await change.rows.findOneBy(Wording, { id, kind: kind.name });
    if (!found) throw new Problem(kind.missing);
    await this.inTurn(change, found.channelId, kind.missing);
    return (await change.rows.findOneByOrFail(Wording, { id })) as Wording<C>;
  }

  private async inTurn(change: Change, channelId: string, missing: ProblemCode = 'channel.not_found'): Promise<void> {
    try {
      await this.channels.member(change.rows, change.actor, channelId);
    } catch (error) {
      throw error instanceof Problem ? new Problem(missing) : error;
    }
    await change.turn(sharedAudience(channelId));
  }

  private async ofChannels<C>(rows: EntityManager, kind: WordingKind<C>, channelIds: string[]): Promise<Wording<C>[]> {
    const where = { channelId: In(channelIds), kind: kind.name };
    return (await rows.find(Wording, { where, order: { id: 'ASC' } })) as Wording<C>[];
  }
}
