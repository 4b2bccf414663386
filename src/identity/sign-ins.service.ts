import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { type Actor, system } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { Problem } from '../common/problem.js';
import { Config } from '../config/config.js';
import { needsSecondStep } from '../contract/permissions.js';
import { type EnrolInSignIn, type Offer, recoveryCodeCount, type SignInCode } from '../contract/second-steps.js';
import type { Device, SignIn } from '../contract/sessions.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { From } from './device.js';
import type { Link } from './link.entity.js';
import { Links } from './links.service.js';
import { Passwords } from './passwords.js';
import { Person } from './person.entity.js';
import { SecondSteps } from './second-steps.service.js';
import { type Opened, Sessions } from './sessions.service.js';
import { codesFor, newToken } from './tokens.js';
import { Tries } from './tries.js';

/** A sign-in that has come as far as the password: the token of its second half. */
export interface Halfway {
  step: 'code' | 'enrol';
  token: string;
  at: string;
  expiresAt: string;
}

/**
 * The steps of signing in. A session is opened by nobody but who has taken them all, so that an open session is proof
 * enough everywhere else.
 */
@Injectable()
export class SignIns {
  private readonly logger = new Logger('sign-in');

  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly links: Links,
    private readonly passwords: Passwords,
    private readonly secondSteps: SecondSteps,
    private readonly sessions: Sessions,
    private readonly tries: Tries,
  ) {}

  async byPassword(input: SignIn, { address, device }: From): Promise<Opened | Halfway> {
    await this.tries.take(address, input.email);
    const person = await this.whoHas(input);
    if (!person) throw new Problem('session.refused');
    await this.tries.giveBack(address, input.email);
    if (stepAfterPassword(person) !== 'open') return this.activity.mark((rows) => this.halfway(rows, person));
    return this.activity.commit(newcomer(person), null, async (change) => {
      // A new password set meanwhile has ended what the old one could open.
      const now = await change.rows.findOneBy(Person, { id: person.id, status: 'active' });
      if (now?.passwordHash !== person.passwordHash) throw new Problem('session.refused');
      return this.goOnIn(change, now, device, input.remember);
    });
  }

  /** The account an address and a password belong to; an unknown address takes as long to refuse as a known one. */
  private async whoHas({ email, password }: SignIn): Promise<Person | undefined> {
    const known = await this.database.read.findBy(Person, { email, status: 'active' });
    let found: Person | undefined;
    for (const person of known) {
      if (await this.passwords.matches(person.passwordHash, password)) found ??= person;
    }
    if (known.length === 0) await this.passwords.matches(null, password);
    if (!found) for (const { id } of known) this.failed(id);
    return found;
  }

  /** What follows once a password was proved or set inside a change: the session, or what its second half needs. */
  async goOnIn(change: Change, person: Person, device: Device, remember = true): Promise<Opened | Halfway> {
    if (stepAfterPassword(person) !== 'open') return this.halfway(change.rows, person);
    return this.sessions.openIn(change, person, remember, device);
  }

  private async halfway(rows: EntityManager, person: Person): Promise<Halfway> {
    const step = stepAfterPassword(person) === 'code' ? 'code' : 'enrol';
    const token = newToken();
    const at = this.clock.instant();
    const expiresAt = await this.links.issueIn({ rows, at }, step, person.id, token);
    return { step, token, at, expiresAt };
  }

  async byCode({ token, code, remember }: SignInCode, { address, device }: From): Promise<Opened> {
    const { person } = await this.holder(this.database.read, token, 'code');
    await this.tries.takeCode(address, person.id);
    const entering = this.activity.commit(newcomer(person), null, async (change) => {
      const { link, person: holder } = await this.holder(change.rows, token, 'code');
      await this.secondSteps.useIn(change, holder, code);
      await this.links.spend(change, link);
      return this.sessions.openIn(change, holder, remember, device);
    });
    const opened = await entering.catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'session.code_refused') this.failed(person.id);
      throw error;
    });
    await this.tries.giveBackCode(address, person.id);
    return opened;
  }

  /** A secret for the authenticator of somebody who has come as far as the password and needs a second step. */
  async offer(token: string): Promise<Offer> {
    return this.secondSteps.offer((await this.holder(this.database.read, token, 'enrol')).person);
  }

  async enrol(input: EnrolInSignIn, { address, device }: From): Promise<Opened & { recoveryCodes: string[] }> {
    const { person } = await this.holder(this.database.read, input.token, 'enrol');
    await this.tries.takeCode(address, person.id);
    const seed = uuid();
    const opened = await this.activity.commit(newcomer(person), null, async (change) => {
      const { link, person: holder } = await this.holder(change.rows, input.token, 'enrol');
      await this.secondSteps.setIn(change, holder, input, seed);
      await this.links.spend(change, link);
      return this.sessions.openIn(change, holder, input.remember, device);
    });
    await this.tries.giveBackCode(address, person.id);
    return { ...opened, recoveryCodes: codesFor(seed, recoveryCodeCount) };
  }

  /** The demo's way in; such links are made by the demo program alone. */
  async byLink(token: string, device: Device): Promise<Opened> {
    if (!this.config.demo) throw new Problem('link.not_valid');
    return this.activity.commit(system, null, async (change) => {
      const link = await this.links.open(change.rows, token, ['sign_in']);
      return this.sessions.openIn(change, await this.links.personOf(change.rows, link), true, device);
    });
  }

  /** Whose second half this is; when it took too long, it starts again at the password. */
  private async holder(
    rows: EntityManager,
    token: string,
    step: Halfway['step'],
  ): Promise<{ link: Link; person: Person }> {
    try {
      const link = await this.links.open(rows, token, [step]);
      return { link, person: await this.links.personOf(rows, link) };
    } catch (error) {
      if (error instanceof Problem) throw new Problem('session.step_over');
      throw error;
    }
  }

  /** Counted aside, so that a refusal takes no longer for an account that exists. */
  private failed(personId: string): void {
    const counted = this.activity.mark((rows) =>
      sql(rows, 'UPDATE "person" SET "failedTries" = "failedTries" + 1 WHERE "id" = ?', [personId]),
    );
    counted.catch((error: unknown) => this.logger.warn(error, 'A try in vain was not counted.'));
  }
}

function stepAfterPassword({ secondStepSince, roles }: Person): 'open' | Halfway['step'] {
  if (secondStepSince) return 'code';
  return needsSecondStep(roles) ? 'enrol' : 'open';
}

/** A person just proved to be who they say, before their session is open. */
function newcomer(person: Person): Actor {
  const { id, side, organisationId, roles, language } = person;
  return { id, sessionId: '', expiresAt: '', card: person.toCard(), side, organisationId, roles, language };
}
