import { Secret, TOTP } from 'otpauth';
import type { Offer } from '../contract/second-steps.js';

const period = 30;

/** An authenticator as people have it on their telephone, set to the clock of the service. */
export class Authenticator {
  recoveryCodes: string[] = [];
  private readonly totp: TOTP;
  private readonly ahead: number;
  private lastStep = 0;

  constructor({ secret, at }: Pick<Offer, 'secret' | 'at'>) {
    this.totp = new TOTP({ period, secret: Secret.fromBase32(secret) });
    this.ahead = Date.parse(at) - Date.now();
  }

  /**
   * A code that was not used before. The service takes those of the half minutes before and after too; when all three
   * are used up, a recovery code stands in.
   */
  code(): string {
    const now = Math.floor((Date.now() + this.ahead) / 1_000 / period);
    const step = Math.max(this.lastStep + 1, now - 1);
    if (step > now + 1) return this.recoveryCodes.pop() ?? '';
    this.lastStep = step;
    return this.totp.generate({ timestamp: step * period * 1_000 });
  }
}
