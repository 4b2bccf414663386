import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import type { Act, Belonging, BelongingsView, PersonView, RemovePerson } from '../contract/people.js';
import { allows } from '../contract/permissions.js';
import { Database } from '../database/database.js';
import { Links } from '../identity/links.service.js';
import { Passkeys } from '../identity/passkeys.service.js';
import { Person } from '../identity/person.entity.js';
import { SecondSteps } from '../identity/second-steps.service.js';
import { Sessions } from '../identity/sessions.service.js';
import { writablePerson } from './people.access.js';
import { People } from './people.service.js';

/** What a higher floor keeps in a person's name, and how it goes over to somebody else inside a change. */
export interface Estate {
  of(rows: EntityManager, person: Person): Promise<Belonging[]>;
  handOver(change: Change, person: Person, heir: Person): Promise<void>;
}

/** Taking access away, for good or for now. What needs an owner gets one in the same change. */
@Injectable()
export class Leaving {
  private readonly estates: Estate[] = [];

  constructor(
    private readonly activity: Activity,
    private readonly database: Database,
    private readonly links: Links,
    private readonly passkeys: Passkeys,
    private readonly people: People,
    private readonly secondSteps: SecondSteps,
    private readonly sessions: Sessions,
  ) {}

  /** Lets a higher floor hand over what is its own. */
  withEstate(estate: Estate): void {
    this.estates.push(estate);
  }

  async belongings(actor: Actor, personId: string): Promise<BelongingsView> {
    const rows = this.database.read;
    const person = await writablePerson(rows, actor, personId);
    if (isOutside(actor)) return { belongings: [], heirNeeded: false, heirs: [] };
    const belongings = await this.belongingsOf(rows, person);
    return {
      belongings,
      heirNeeded: belongings.some(needsOwner),
      heirs: (await this.fitFor(rows, person)).map((colleague) => colleague.toCard()),
    };
  }

  remove(actor: Actor, personId: string, input: RemovePerson): Promise<PersonView> {
    return this.activity.commit(actor, { act: 'person.remove', personId, ...input }, async (change) => {
      const person = await this.people.inTurn(change, personId);
      await this.people.leaveOneCoordinator(change.rows, person);
      await this.handOver(change, person, input.heirId);
      person.status = 'removed';
      person.passwordHash = null;
      person.invitedUntil = null;
      await this.secondSteps.wipeIn(change, person);
      await this.passkeys.wipeIn(change, person.id);
      await this.shutOut(change, person);
      return this.people.tellIn(change, person, 'person.removed');
    });
  }

  suspend(actor: Actor, personId: string, input: Act): Promise<PersonView> {
    return this.activity.commit(actor, { act: 'person.suspend', personId, ...input }, async (change) => {
      const person = await this.people.inTurn(change, personId);
      if (person.id === actor.id) throw new Problem('person.own_account');
      if (person.status === 'suspended') throw new Problem('person.suspended');
      await this.people.leaveOneCoordinator(change.rows, person);
      person.status = 'suspended';
      person.invitedUntil = null;
      await this.shutOut(change, person);
      return this.people.saveIn(change, person, 'person.suspended');
    });
  }

  restore(actor: Actor, personId: string, input: Act): Promise<PersonView> {
    return this.activity.commit(actor, { act: 'person.restore', personId, ...input }, async (change) => {
      const person = await this.people.inTurn(change, personId);
      if (person.status !== 'suspended') throw new Problem('person.not_suspended');
      person.status = person.passwordHash === null ? 'invited' : 'active';
      return this.people.saveIn(change, person, 'person.restored');
    });
  }

  private async shutOut(change: Change, person: Person): Promise<void> {
    await this.links.spendAll(change, person.id);
    await this.sessions.endIn(change, person.id);
  }

  private async handOver(change: Change, person: Person, heirId: string | undefined): Promise<void> {
    if (isOutside(change.actor)) {
      const heir = (await this.fitFor(change.rows, person)).find(({ roles }) => roles.includes('coordinator'));
      if (heir) for (const estate of this.estates) await estate.handOver(change, person, heir);
      return;
    }
    const needed = (await this.belongingsOf(change.rows, person)).some(needsOwner);
    if (heirId === undefined) {
      if (needed) throw new Problem('person.heir_needed');
      return;
    }
    const heir = await change.rows.findOneBy(Person, { id: heirId, organisationId: person.organisationId ?? '' });
    if (!heir) throw new Problem('person.not_found');
    if (!isFit(heir, person)) throw new Problem('person.heir_unfit');
    for (const estate of this.estates) await estate.handOver(change, person, heir);
  }

  private async fitFor(rows: EntityManager, person: Person): Promise<Person[]> {
    const where = { organisationId: person.organisationId ?? '' };
    return (await rows.find(Person, { where, order: { id: 'ASC' } })).filter((one) => isFit(one, person));
  }

  /** One line for each channel, whichever floor has something there. */
  private async belongingsOf(rows: EntityManager, person: Person): Promise<Belonging[]> {
    const found = new Map<string, Belonging>();
    for (const estate of this.estates) {
      for (const one of await estate.of(rows, person)) {
        const known = found.get(one.channelId);
        found.set(one.channelId, known ? merged(known, one) : one);
      }
    }
    return [...found.values()];
  }
}

/**
 * The operator may belong to the other party, and is not told what lies inside a side: whoever they remove is followed
 * by a coordinator of that organisation, unasked.
 */
const isOutside = (actor: Actor): boolean => actor.organisationId === null;

const merged = (a: Belonging, b: Belonging): Belonging => ({
  ...a,
  ...b,
  alone: a.alone || b.alone,
  held: a.held + b.held,
});

const needsOwner = ({ alone, held, issues = 0 }: Belonging): boolean => alone || held > 0 || issues > 0;

/** Somebody who can act at once on what they take over. */
const isFit = (heir: Person, person: Person): boolean =>
  heir.id !== person.id && heir.status === 'active' && allows(heir.roles, 'message.post');
