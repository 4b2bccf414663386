import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { ownAudience, roomAudience, sharedAudience } from '../contract/audiences.js';
import type { AddMember, AddParty, ChannelView, OpenChannel } from '../contract/channels.js';
import type { Act } from '../contract/people.js';
import { Database } from '../database/database.js';
import { GatesRegister } from '../gates/gates.register.js';
import { Person } from '../identity/person.entity.js';
import { Organisations } from '../organisations/organisations.service.js';
import { People } from '../organisations/people.service.js';
import { Channel, ChannelMember, ChannelParty } from './channel.entity.js';
import { ChannelsAccess } from './channels.access.js';
import { viewChannel, viewChannels } from './channels.view.js';

/** What follows from somebody’s leaving a channel. */
type WhenLeft = (change: Change, channelId: string, personId: string) => Promise<void>;

/** Opening channels and deciding who is in them. */
@Injectable()
export class Channels implements OnModuleInit {
  private readonly afterLeaving: WhenLeft[] = [];

  constructor(
    private readonly access: ChannelsAccess,
    private readonly activity: Activity,
    private readonly database: Database,
    private readonly gates: GatesRegister,
    private readonly organisations: Organisations,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.people.whenChanged((change, person) => this.personChanged(change, person));
  }

  /** Lets a higher floor put right, in the same change, what somebody who reads a channel no more still holds there. */
  whenLeft(act: WhenLeft): void {
    this.afterLeaving.push(act);
  }

  /** The actor's channels; for the operator all of them. */
  async all(actor: Actor): Promise<ChannelView[]> {
    if (actor.roles.includes('operator')) {
      return viewChannels(this.database.read, await this.database.read.find(Channel, { order: { id: 'ASC' } }));
    }
    return this.mine(actor);
  }

  /** The channels the actor is a member of. */
  async mine(actor: Actor): Promise<ChannelView[]> {
    const rows = this.database.read;
    const memberships = await rows.findBy(ChannelMember, { personId: actor.id });
    const ids = memberships.map(({ channelId }) => channelId);
    return viewChannels(rows, await rows.find(Channel, { where: { id: In(ids) }, order: { id: 'ASC' } }));
  }

  async one(actor: Actor, channelId: string): Promise<ChannelView> {
    return viewChannel(this.database.read, await this.access.visible(this.database.read, actor, channelId));
  }

  open(actor: Actor, input: OpenChannel): Promise<ChannelView> {
    return this.activity.commit(actor, { act: 'channel.open', ...input }, async (change) => {
      const { id, code, gateId, subject } = input;
      const organisationIds = [...new Set(input.organisationIds)];
      if (!organisationIds.includes(actor.organisationId ?? '')) throw new Problem('channel.own_organisation_missing');
      if (gateId !== null && !this.gates.byId(gateId)) throw new Problem('gate.not_found');
      for (const organisationId of organisationIds) await this.organisations.existing(change.rows, organisationId);
      if (await change.rows.existsBy(Channel, { code }))
        throw new Problem('channel.code_taken', [{ pointer: '/code', code: 'other' }]);
      const channel = change.rows.create(Channel, {
        id,
        code,
        gateId,
        subject,
        openedAt: change.at,
        openedBy: actor.card,
        version: 1,
      });
      await change.rows.insert(Channel, channel);

      const founders = new Map(
        (await this.coordinatorsOf(change, organisationIds)).map((person) => [person.id, person]),
      );
      for (const personId of input.memberIds) founders.set(personId, await this.colleague(change, actor, personId));
      for (const organisationId of organisationIds) await this.addPartyRow(change, id, organisationId);
      for (const person of founders.values()) await this.addMemberRow(change, id, person);

      const view = await viewChannel(change.rows, channel);
      change.record('channel.opened', sharedAudience(id), { channel: view });
      for (const personId of founders.keys()) change.record('channel.joined', ownAudience(personId), { channel: view });
      return view;
    });
  }

  addParty(actor: Actor, channelId: string, input: AddParty): Promise<ChannelView> {
    return this.activity.commit(actor, { act: 'channel.party', channelId, ...input }, async (change) => {
      await change.turn(sharedAudience(channelId));
      const channel = await this.access.visible(change.rows, actor, channelId);
      const { organisationId } = input;
      const { side } = await this.organisations.existing(change.rows, organisationId);
      // Who else of a side listens is that side's decision, or the operator's on behalf of both.
      if (actor.side !== null && actor.side !== side) throw new Problem('channel.other_side');
      if (!(await change.rows.existsBy(ChannelParty, { channelId, organisationId }))) {
        await this.addPartyRow(change, channelId, organisationId);
      }
      return this.bringIn(change, channel, await this.coordinatorsOf(change, [organisationId]));
    });
  }

  addMember(actor: Actor, channelId: string, input: AddMember): Promise<ChannelView> {
    return this.activity.commit(actor, { act: 'channel.member', channelId, ...input }, async (change) => {
      await change.turn(sharedAudience(channelId));
      await this.access.member(change.rows, actor, channelId);
      const channel = await this.access.visible(change.rows, actor, channelId);
      return this.bringIn(change, channel, [await this.colleague(change, actor, input.personId)]);
    });
  }

  removeMember(actor: Actor, channelId: string, personId: string, input: Act): Promise<ChannelView> {
    return this.activity.commit(actor, { act: 'channel.remove', channelId, personId, ...input }, async (change) => {
      await change.turn(sharedAudience(channelId));
      await this.access.member(change.rows, actor, channelId);
      const channel = await this.access.visible(change.rows, actor, channelId);
      const where = { channelId, personId, organisationId: actor.organisationId ?? '' };
      if (!(await change.rows.existsBy(ChannelMember, where))) throw new Problem('person.not_found');
      await change.rows.delete(ChannelMember, where);
      await this.left(change, channelId, personId);
      return this.tellChanged(change, channel);
    });
  }

  /** Brings somebody in inside a change that decides so for a reason of its own. */
  async joinIn(change: Change, channelId: string, person: Person): Promise<void> {
    await change.turn(sharedAudience(channelId));
    if (await change.rows.existsBy(ChannelMember, { channelId, personId: person.id })) return;
    await this.bringIn(change, await change.rows.findOneByOrFail(Channel, { id: channelId }), [person]);
  }

  /** Members from now on: what was said before they came stays unread by them. */
  private async bringIn(change: Change, channel: Channel, people: readonly Person[]): Promise<ChannelView> {
    const added: Person[] = [];
    for (const person of people) {
      if (await change.rows.existsBy(ChannelMember, { channelId: channel.id, personId: person.id })) continue;
      await this.addMemberRow(change, channel.id, person);
      added.push(person);
    }
    const view = await this.tellChanged(change, channel);
    for (const person of added) change.record('channel.joined', ownAudience(person.id), { channel: view });
    return view;
  }

  private async left(change: Change, channelId: string, personId: string): Promise<void> {
    change.record('channel.left', ownAudience(personId), { channelId });
    for (const act of this.afterLeaving) await act(change, channelId, personId);
  }

  private async tellChanged(change: Change, channel: Channel): Promise<ChannelView> {
    channel.version += 1;
    await change.rows.update(Channel, { id: channel.id }, { version: channel.version });
    const view = await viewChannel(change.rows, channel);
    change.record('channel.changed', sharedAudience(channel.id), { channel: view });
    return view;
  }

  private async addPartyRow(change: Change, channelId: string, organisationId: string): Promise<void> {
    await change.rows.insert(ChannelParty, { channelId, organisationId, since: change.at });
  }

  private async addMemberRow(change: Change, channelId: string, person: Person): Promise<void> {
    if (!person.organisationId || !person.side) throw new Problem('person.not_found');
    const { id: personId, organisationId, side } = person;
    await change.rows.insert(ChannelMember, {
      channelId,
      personId,
      organisationId,
      side,
      since: change.at,
      fromShared: (await change.next(roomAudience(channelId, 'shared', person))) - 1,
      fromSide: (await change.next(roomAudience(channelId, 'side', person))) - 1,
      fromOrganisation: (await change.next(roomAudience(channelId, 'organisation', person))) - 1,
    });
  }

  /** Somebody of the actor's own organisation; others do not exist for them. */
  private async colleague(change: Change, actor: Actor, personId: string): Promise<Person> {
    const person = await change.rows.findOneBy(Person, { id: personId, organisationId: actor.organisationId ?? '' });
    if (!person || person.status === 'removed') throw new Problem('person.not_found');
    return person;
  }

  private async coordinatorsOf(change: Change, organisationIds: readonly string[]): Promise<Person[]> {
    const people = await change.rows.findBy(Person, { organisationId: In([...organisationIds]) });
    return people.filter(({ roles, status }) => roles.includes('coordinator') && status !== 'removed');
  }

  /** A person's names stand in the channels they are in; whose access ended is in none. */
  private async personChanged(change: Change, person: Person): Promise<void> {
    const memberships = await change.rows.findBy(ChannelMember, { personId: person.id });
    for (const { channelId } of memberships) {
      await change.turn(sharedAudience(channelId));
      const channel = await change.rows.findOneByOrFail(Channel, { id: channelId });
      if (person.status === 'removed') {
        await change.rows.delete(ChannelMember, { channelId, personId: person.id });
        await this.left(change, channelId, person.id);
      }
      await this.tellChanged(change, channel);
    }
  }
}
