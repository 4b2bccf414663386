import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { IsNull, LessThan } from 'typeorm';
import type { Change } from '../activity/change.js';
import { Clock } from '../common/clock.js';
import { Problem } from '../common/problem.js';
import { ownAudience } from '../contract/audiences.js';
import type { PersonCard } from '../contract/people.js';
import { needsSecondStep } from '../contract/permissions.js';
import { type Offer, recoveryCodeCount, type SecondStepView } from '../contract/second-steps.js';
import { Database } from '../database/database.js';
import { I18n } from '../i18n/i18n.js';
import { Person } from './person.entity.js';
import { RecoveryCode, SecondStep } from './second-step.entity.js';
import { codeHash, codesFor } from './tokens.js';
import { Vault } from './vault.js';

type Concern = (change: Change, person: Person) => Promise<void>;

const period = 30;
const offerMinutes = 15;
const restingUse = (personId: string) => `second step of ${personId}`;
const offerUse = (personId: string) => `second step offered to ${personId}`;

/** The second step of signing in: six digits of an authenticator (RFC 6238), and recovery codes beside it. */
@Injectable()
export class SecondSteps {
  private concern: Concern = async () => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly i18n: I18n,
    private readonly vault: Vault,
  ) {}

  /** Lets a higher floor tell a person's organisation. */
  whenChanged(concern: Concern): void {
    this.concern = concern;
  }

  async view({ id: personId, secondStepSince: since, roles }: Person): Promise<SecondStepView> {
    const codesLeft = await this.database.read.countBy(RecoveryCode, { personId, usedAt: IsNull() });
    return { since, required: needsSecondStep(roles), codesLeft };
  }

  /** A fresh secret for a person's authenticator. Nothing is kept of it here. */
  offer({ id: personId, email, language }: Person): Offer {
    const secret = new Secret({ size: 20 });
    const issuer = this.i18n.text(language, 'common:brand');
    const expiresAt = this.clock.inMinutes(offerMinutes);
    return {
      secret: secret.base32,
      uri: `otpauth://totp/${encodeURIComponent(email)}?secret=${secret.base32}&issuer=${encodeURIComponent(issuer)}`,
      sealed: this.vault.seal(JSON.stringify({ secret: secret.base32, expiresAt }), offerUse(personId)),
      at: this.clock.instant(),
      expiresAt,
    };
  }

  /**
   * Takes the offered secret as the person's own, once a code shows that their authenticator has it. The recovery codes
   * of the change are theirs from now on; older ones are void.
   */
  async setIn(change: Change, person: Person, proof: { sealed: string; code: string }, seed: string): Promise<void> {
    const offered = this.vault.open(proof.sealed, offerUse(person.id));
    const { secret, expiresAt } = JSON.parse(offered ?? '{}') as { secret?: string; expiresAt?: string };
    if (!secret || !expiresAt || expiresAt < change.at) throw new Problem('second_step.offer_over');
    const lastStep = stepOf(secret, digits(proof.code), change.at);
    if (lastStep === undefined) throw refused();
    const sealed = this.vault.seal(secret, restingUse(person.id));
    await change.rows.delete(SecondStep, { personId: person.id });
    await change.rows.insert(SecondStep, { personId: person.id, secret: sealed, lastStep });
    await this.writeCodes(change, person.id, seed);
    await this.keep(change, person, change.at);
    await this.tell(change, person, 'second_step.set');
  }

  /** Takes a code of the authenticator, or a recovery code; either is good for one time only. */
  async useIn(change: Change, person: Person, typed: string): Promise<void> {
    const code = digits(typed);
    if (/^\d{6}$/.test(code)) {
      const row = await change.rows.findOneBy(SecondStep, { personId: person.id });
      const secret = row && this.vault.open(row.secret, restingUse(person.id));
      const step = secret ? stepOf(secret, code, change.at) : undefined;
      if (step === undefined) throw refused();
      // Of two who bring the same code at once, only one moves the mark.
      const where = { personId: person.id, lastStep: LessThan(step) };
      const { affected } = await change.rows.update(SecondStep, where, { lastStep: step });
      if (affected !== 1) throw refused();
      return;
    }
    const where = { personId: person.id, codeHash: codeHash(person.id, code), usedAt: IsNull() };
    const { affected } = await change.rows.update(RecoveryCode, where, { usedAt: change.at });
    if (affected !== 1) throw refused();
    await this.tell(change, person, 'second_step.code_used');
  }

  async renewCodesIn(change: Change, person: Person, seed: string): Promise<void> {
    if (!person.secondStepSince) throw new Problem('second_step.none');
    await this.writeCodes(change, person.id, seed);
    await this.tell(change, person, 'second_step.codes_renewed');
  }

  /** Switched off by the person themselves, where no role of theirs asks for it. */
  async removeIn(change: Change, person: Person): Promise<void> {
    if (!person.secondStepSince) throw new Problem('second_step.none');
    if (needsSecondStep(person.roles)) throw new Problem('second_step.required');
    await this.forget(change, person);
    await this.tell(change, person, 'second_step.removed');
  }

  /** Ended by the one who keeps the account, for somebody who lost telephone and codes. */
  async resetIn(change: Change, person: Person, by: PersonCard): Promise<void> {
    if (!person.secondStepSince) return;
    await this.forget(change, person);
    change.record('second_step.reset', ownAudience(person.id), { person: person.toView(), codesLeft: 0, by });
  }

  /** Leaves nothing of it; whoever asks for this saves the person and tells. */
  async wipeIn(change: Change, person: Person): Promise<void> {
    await change.rows.delete(SecondStep, { personId: person.id });
    await change.rows.delete(RecoveryCode, { personId: person.id });
    person.secondStepSince = null;
  }

  private async forget(change: Change, person: Person): Promise<void> {
    await this.wipeIn(change, person);
    await this.keep(change, person, null);
  }

  private async keep(change: Change, person: Person, since: string | null): Promise<void> {
    person.secondStepSince = since;
    await change.rows.update(Person, { id: person.id }, { secondStepSince: since });
    await this.concern(change, person);
  }

  private async writeCodes(change: Change, personId: string, seed: string): Promise<void> {
    await change.rows.delete(RecoveryCode, { personId });
    const rows = codesFor(seed, recoveryCodeCount).map((code) => ({ personId, codeHash: codeHash(personId, code) }));
    await change.rows.insert(RecoveryCode, rows);
  }

  private async tell(change: Change, person: Person, kind: `second_step.${Told}`): Promise<void> {
    const codesLeft = await change.rows.countBy(RecoveryCode, { personId: person.id, usedAt: IsNull() });
    change.record(kind, ownAudience(person.id), { person: person.toView(), codesLeft });
  }
}

type Told = 'set' | 'removed' | 'codes_renewed' | 'code_used';

/** The half minute a code belongs to: the present one, or its neighbours for a telephone whose clock is a little off. */
function stepOf(secret: string, code: string, at: string): number | undefined {
  const timestamp = Date.parse(at);
  const totp = new TOTP({ period, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1_000 / period) + delta;
}

const digits = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

const refused = () => new Problem('session.code_refused', [{ pointer: '/code', code: 'other' }]);
