import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { Log } from '../activity/log.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { type History, type HistoryQuery, historyKinds } from '../contract/accounts.js';
import { ownAudience } from '../contract/audiences.js';
import {
  type ChangePassword,
  type Offer,
  type RecoveryCodes,
  recoveryCodeCount,
  type SecondStepView,
  type SetSecondStep,
  type WithPassword,
} from '../contract/second-steps.js';
import { Database } from '../database/database.js';
import { Links } from './links.service.js';
import { Passwords } from './passwords.js';
import { Person } from './person.entity.js';
import { Proving } from './proving.js';
import { SecondSteps } from './second-steps.service.js';
import { Sessions } from './sessions.service.js';
import { codesFor } from './tokens.js';

const pageSize = 30;

/** What people do about their own way in. Whatever weakens or replaces it asks for the present password again. */
@Injectable()
export class Account {
  constructor(
    private readonly activity: Activity,
    private readonly database: Database,
    private readonly links: Links,
    private readonly log: Log,
    private readonly passwords: Passwords,
    private readonly proving: Proving,
    private readonly secondSteps: SecondSteps,
    private readonly sessions: Sessions,
  ) {}

  async changePassword(actor: Actor, input: ChangePassword, address: string): Promise<Record<string, never>> {
    const { email, name } = await this.personOf(actor);
    const known = [email, name.vi?.text ?? '', name.zh?.text ?? ''];
    const passwordHash = await this.passwords.make(input.password, known);
    return this.proved(actor, input, ['password.change', input.password], address, async (change, person) => {
      await change.rows.update(Person, { id: person.id }, { passwordHash });
      await this.links.spendAll(change, person.id);
      await this.sessions.endIn(change, person.id, undefined, actor.sessionId);
      change.record('password.changed', ownAudience(person.id), { byLink: false });
    });
  }

  async secondStep(actor: Actor): Promise<SecondStepView> {
    return this.secondSteps.view(await this.personOf(actor));
  }

  async offer(actor: Actor): Promise<Offer> {
    return this.secondSteps.offer(await this.personOf(actor));
  }

  async setSecondStep(actor: Actor, input: SetSecondStep, address: string): Promise<RecoveryCodes> {
    await this.proved(actor, input, ['second_step.set', input.sealed, input.code], address, async (change, person) => {
      await this.secondSteps.setIn(change, person, input, input.id);
      await this.sessions.endIn(change, person.id, undefined, actor.sessionId);
    });
    return { recoveryCodes: codesFor(input.id, recoveryCodeCount) };
  }

  async renewCodes(actor: Actor, input: WithPassword, address: string): Promise<RecoveryCodes> {
    await this.proved(actor, input, ['second_step.codes'], address, (change, person) =>
      this.secondSteps.renewCodesIn(change, person, input.id),
    );
    return { recoveryCodes: codesFor(input.id, recoveryCodeCount) };
  }

  async removeSecondStep(actor: Actor, input: WithPassword, address: string): Promise<SecondStepView> {
    await this.proved(actor, input, ['second_step.remove'], address, (change, person) =>
      this.secondSteps.removeIn(change, person),
    );
    return this.secondStep(actor);
  }

  async history(actor: Actor, { before }: HistoryQuery): Promise<History> {
    const events = await this.log.past(ownAudience(actor.id), historyKinds, before, pageSize + 1);
    const { failedTries: failed } = await this.personOf(actor);
    return { events: events.slice(0, pageSize), earlier: events.length > pageSize, failed };
  }

  private personOf({ id }: Actor): Promise<Person> {
    return this.database.read.findOneByOrFail(Person, { id });
  }

  /**
   * A change the person proves to be theirs by the present password. What they typed stays out of the record of
   * answers: a keyed mark stands for it, which tells only whether the same was sent again.
   */
  private async proved(
    actor: Actor,
    { id, present }: WithPassword,
    [act, ...typed]: readonly [act: string, ...string[]],
    address: string,
    work: (change: Change, person: Person) => Promise<void>,
  ): Promise<Record<string, never>> {
    const right = await this.proving.password(actor, present, address);
    const mark = this.proving.mark(present, ...typed);
    // Looked at inside: the same request sent again finds its answer, though the password is another by now.
    return this.activity.commit(actor, { id, act, mark }, async (change) => {
      await change.turn(ownAudience(actor.id));
      if (!right) throw new Problem('password.present_wrong', [{ pointer: '/present', code: 'other' }]);
      await work(change, await change.rows.findOneByOrFail(Person, { id: actor.id }));
      return {};
    });
  }
}
