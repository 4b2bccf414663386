import { Secret, TOTP } from 'otpauth';
import type { Offer } from '../contract/second-steps.js';

const period = 30;

/** An authenticator as people have it on their telephone, set to the clock of the service. */
export class Authenticator {
  recoveryCodes: string[] = [];
  private readonly totp: TOTP;
  private ahead = 0;
  private lastStep = 0;

  constructor({ secret, at }: Pick<Offer, 'secret' | 'at'>) {
    this.totp = new TOTP({ period, secret: Secret.fromBase32(secret) });
    this.setTo(at);
  }

  /** As a telephone that takes the time from the network. */
  setTo(at: string): void {
    this.ahead = Date.parse(at) - Date.now();
  }

  /**
   * A code that was not used before. The service takes that of the next half minute too; when both are used up, a
   * recovery code stands in, and after the last of those there is nothing but to wait.
   */
  async code(): Promise<string> {
    for (;;) {
      const now = Math.floor((Date.now() + this.ahead) / 1_000 / period);
      const step = Math.max(this.lastStep + 1, now);
      if (step <= now + 1) {
        this.lastStep = step;
        return this.totp.generate({ timestamp: step * period * 1_000 });
      }
      const spare = this.recoveryCodes.pop();
      if (spare !== undefined) return spare;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}
