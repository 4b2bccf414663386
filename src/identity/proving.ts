import { Injectable } from '@nestjs/common';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { Database } from '../database/database.js';
import { Passwords } from './passwords.js';
import { Person } from './person.entity.js';
import { SecondSteps } from './second-steps.service.js';
import { Tries } from './tries.js';
import { Vault } from './vault.js';

/** Somebody proves anew that it is they: looked at before a change, judged inside it, so that a repetition finds its answer. */
export interface Proof<T = void> {
  /** Stands for what was typed in the record of answers: tells only whether the same was sent again. */
  mark: string;
  judge(change: Change): Promise<T>;
  /** A right proof costs no try. */
  done(): Promise<void>;
}

/** Proving oneself by what one knows, in the middle of a session. */
@Injectable()
export class Proving {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly secondSteps: SecondSteps,
    private readonly tries: Tries,
    private readonly vault: Vault,
  ) {}

  /** Whether this is the present password of the actor; too many tries are refused. */
  async password({ id }: Actor, typed: string, address: string): Promise<boolean> {
    await this.tries.take(address, id);
    const { passwordHash } = await this.database.read.findOneByOrFail(Person, { id });
    const right = await this.passwords.matches(passwordHash, typed);
    if (right) await this.tries.giveBack(address, id);
    return right;
  }

  mark(...typed: string[]): string {
    return this.vault.mark(JSON.stringify(typed));
  }

  /** Password and code, whoever it is; the code is used up by it. */
  byCode(actor: Actor, typed: { password: string; code: string }, address: string): Promise<Proof> {
    return this.both(actor, typed, address, { at: '/proof', always: true });
  }

  /** What signing in asks of this person: the password, and the code as well if they have a second step. */
  asSigningIn(actor: Actor, typed: { password: string; code?: string | undefined }, address: string): Promise<Proof> {
    const { password, code = '' } = typed;
    return this.both(actor, { password, code }, address, { at: '', always: false });
  }

  private async both(
    actor: Actor,
    { password, code }: { password: string; code: string },
    address: string,
    { at, always }: { at: string; always: boolean },
  ): Promise<Proof> {
    const right = await this.password(actor, password, address);
    await this.tries.takeCode(address, actor.id);
    return {
      mark: this.mark(password, code),
      judge: async (change) => {
        if (!right) throw new Problem('password.present_wrong', [{ pointer: `${at}/password`, code: 'other' }]);
        const person = await change.rows.findOneByOrFail(Person, { id: actor.id });
        if (always || person.secondStepSince) await this.secondSteps.useIn(change, person, code);
      },
      done: () => this.tries.giveBackCode(address, actor.id),
    };
  }
}
