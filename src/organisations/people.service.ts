import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Not } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { type Actor, system } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { organisationAudience, ownAudience } from '../contract/audiences.js';
import type { Kind } from '../contract/events.js';
import type {
  ChangeOwnName,
  ChangePerson,
  InvitePerson,
  IssueLink,
  PersonView,
  PersonWithLink,
} from '../contract/people.js';
import { needsSecondStep } from '../contract/permissions.js';
import { Database } from '../database/database.js';
import { Links } from '../identity/links.service.js';
import { Passkeys } from '../identity/passkeys.service.js';
import { newPerson, Person } from '../identity/person.entity.js';
import { SecondSteps } from '../identity/second-steps.service.js';
import { Sessions } from '../identity/sessions.service.js';
import { tokenFor } from '../identity/tokens.js';
import { rename, settledName } from './names.js';
import { Organisations } from './organisations.service.js';
import { keeps, readablePerson, writablePerson } from './people.access.js';

type PersonKind = Extract<Kind, `person.${string}`>;
/** What a higher floor must do, in the same change, when what others see of a person changes or their access ends. */
type Concern = (change: Change, person: Person) => Promise<void>;

/** Inviting people and changing them. */
@Injectable()
export class People implements OnModuleInit {
  private readonly concerns: Concern[] = [];
  private readonly resets: Concern[] = [];

  constructor(
    private readonly activity: Activity,
    private readonly database: Database,
    private readonly links: Links,
    private readonly organisations: Organisations,
    private readonly passkeys: Passkeys,
    private readonly secondSteps: SecondSteps,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.secondSteps.whenChanged(async (change, person) => {
      await this.saveIn(change, person, 'person.changed');
    });
  }

  /** Lets a higher floor keep its own rows true when a person changes. */
  whenChanged(concern: Concern): void {
    this.concerns.push(concern);
  }

  /** Lets a higher floor end what was handed out under the old password, when somebody else gives a new way in. */
  whenReset(concern: Concern): void {
    this.resets.push(concern);
  }

  async all(actor: Actor): Promise<PersonView[]> {
    const everybody = actor.roles.includes('operator');
    const found = await this.database.read.find(Person, {
      where: everybody ? {} : { organisationId: actor.organisationId ?? '' },
      order: { id: 'ASC' },
    });
    return found.map((person) => person.toView());
  }

  async one(actor: Actor, id: string): Promise<PersonView> {
    return (await readablePerson(this.database.read, actor, id)).toView();
  }

  async invite(actor: Actor, input: InvitePerson): Promise<PersonWithLink> {
    const token = tokenFor(input.id);
    const invited = await this.activity.commit(actor, { act: 'person.invite', ...input }, (change) => {
      if (!keeps(actor, input.organisationId)) throw new Problem('organisation.not_found');
      return this.inviteIn(change, input, token);
    });
    return { ...invited, link: linkTo(token) };
  }

  async inviteIn(change: Change, input: InvitePerson, token: string): Promise<Omit<PersonWithLink, 'link'>> {
    const { organisationId, ...rest } = input;
    if (input.id === system.id) throw new Problem('change.id_used');
    const organisation = await this.organisations.existing(change.rows, organisationId);
    if (await change.rows.existsBy(Person, { organisationId, email: input.email })) {
      throw new Problem('person.email_taken', [{ pointer: '/email', code: 'other' }]);
    }
    const person = change.rows.create(Person, {
      ...newPerson,
      ...rest,
      name: settledName(rest.name, null),
      organisationId,
      side: organisation.side,
      status: 'invited',
    });
    person.invitedUntil = null;
    await change.rows.insert(Person, person);
    return this.issueIn(change, person, 'invitation', token, 'person.invited');
  }

  /**
   * A new way in for a colleague. With the second step, the old password ends too: whoever knew it would otherwise be
   * the first to set the second step up anew. The operator may do that for coordinators only, who do it for all others.
   */
  async newLink(actor: Actor, personId: string, input: IssueLink): Promise<PersonWithLink> {
    const token = tokenFor(input.id);
    const issued = await this.activity.commit(actor, { act: 'person.link', personId, ...input }, async (change) => {
      const person = await this.inTurn(change, personId);
      if (person.id === actor.id) throw new Problem('person.own_account');
      if (person.status === 'suspended') throw new Problem('person.suspended');
      if (input.secondStep) await this.resetIn(change, person);
      for (const reset of this.resets) await reset(change, person);
      const purpose = person.status === 'invited' ? 'invitation' : 'password';
      return this.issueIn(change, person, purpose, token, 'person.link_issued');
    });
    return { ...issued, link: linkTo(token) };
  }

  private async resetIn(change: Change, person: Person): Promise<void> {
    const { actor } = change;
    if (actor.organisationId === null && !person.roles.includes('coordinator')) throw new Problem('role.not_allowed');
    person.passwordHash = null;
    await this.sessions.endIn(change, person.id);
    await this.passkeys.wipeIn(change, person.id);
    await this.secondSteps.resetIn(change, person, actor.card);
  }

  change(actor: Actor, personId: string, input: ChangePerson, seen: number): Promise<PersonView> {
    return this.activity.commit(actor, { act: 'person.change', personId, ...input }, async (change) => {
      const person = await this.inTurn(change, personId);
      requireVersion(person.version, seen);
      const { id: _, name, ...wanted } = input;
      if (wanted.roles && !wanted.roles.includes('coordinator')) await this.leaveOneCoordinator(change.rows, person);
      Object.assign(person, wanted);
      if (name) rename(person, name);
      // A role that asks for a second step begins with a sign-in that has one.
      if (needsSecondStep(person.roles) && !person.secondStepSince) await this.sessions.endIn(change, person.id);
      return this.tellIn(change, person, 'person.changed');
    });
  }

  changeOwnName(actor: Actor, input: ChangeOwnName, seen: number): Promise<PersonView> {
    return this.activity.commit(actor, { act: 'name.change', ...input }, async (change) => {
      await change.turn(actor.organisationId ? organisationAudience(actor.organisationId) : ownAudience(actor.id));
      const person = await change.rows.findOneByOrFail(Person, { id: actor.id });
      requireVersion(person.version, seen);
      rename(person, input.name);
      return this.tellIn(change, person, 'person.changed');
    });
  }

  /** A person has set a password by their link: the invitation is over, older sessions end. */
  async joinIn(change: Change, person: Person, passwordHash: string): Promise<void> {
    const joined = person.status === 'invited';
    person.passwordHash = passwordHash;
    person.status = 'active';
    person.invitedUntil = null;
    await this.links.spendAll(change, person.id);
    await this.sessions.endIn(change, person.id);
    await this.saveIn(change, person, joined ? 'person.joined' : 'person.changed');
    change.record('password.changed', ownAudience(person.id), { byLink: true });
  }

  private async issueIn(
    change: Change,
    person: Person,
    purpose: 'invitation' | 'password',
    token: string,
    kind: PersonKind,
  ): Promise<Omit<PersonWithLink, 'link'>> {
    const expiresAt = await this.links.issueIn(change, purpose, person.id, token);
    if (purpose === 'invitation') person.invitedUntil = expiresAt;
    return { person: await this.saveIn(change, person, kind), expiresAt };
  }

  /** Saves what changed about a person and tells their organisation, and whoever shows their names. */
  async tellIn(change: Change, person: Person, kind: PersonKind): Promise<PersonView> {
    const view = await this.saveIn(change, person, kind);
    for (const concern of this.concerns) await concern(change, person);
    return view;
  }

  /** The same for what only their organisation may know; who belongs to none is told themselves. */
  async saveIn(change: Change, person: Person, kind: PersonKind): Promise<PersonView> {
    if (kind !== 'person.invited') person.version += 1;
    await change.rows.save(person);
    const view = person.toView();
    const { id, organisationId } = person;
    change.record(kind, organisationId ? organisationAudience(organisationId) : ownAudience(id), { person: view });
    return view;
  }

  /** The person, read after every earlier change of their organisation's people has ended. */
  async inTurn(change: Change, personId: string): Promise<Person> {
    const { organisationId } = await writablePerson(change.rows, change.actor, personId);
    await change.turn(organisationAudience(organisationId ?? ''));
    return writablePerson(change.rows, change.actor, personId);
  }

  /** An organisation without a coordinator could let nobody in any more. */
  async leaveOneCoordinator(rows: EntityManager, person: Person): Promise<void> {
    if (!person.roles.includes('coordinator')) return;
    const others = await rows.findBy(Person, {
      organisationId: person.organisationId ?? '',
      status: 'active',
      id: Not(person.id),
    });
    if (!others.some(({ roles }) => roles.includes('coordinator'))) throw new Problem('person.last_coordinator');
  }
}

/** The path of a one-time link; the token stands behind `#`, so it reaches no server's log. */
export function linkTo(token: string): string {
  return `/link#${token}`;
}
