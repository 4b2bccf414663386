import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../common/problem.js';

const quarter = 15 * 60;

/** An IPv6 network of 64 bits is one address here: whoever has one of its addresses has them all. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  return (address.split('::')[0] ?? '').split(':').slice(0, 4).join(':');
}

/** Counts failed sign-ins, so that guessing is slow and nobody can lock somebody else out from another address. */
@Injectable()
export class Tries {
  private readonly account = new RateLimiterMemory({ points: 10, duration: quarter });
  private readonly address = new RateLimiterMemory({ points: 200, duration: quarter });
  /** Codes are short, so they are counted wherever they come from; whoever gets this far has the password already. */
  private readonly code = new RateLimiterMemory({ points: 10, duration: quarter });

  /** Takes one try; refused with the time to wait when there are none left. */
  async take(address: string, email: string): Promise<void> {
    await consume(async () => {
      await this.address.consume(networkOf(address));
      await this.account.consume(`${networkOf(address)} ${email}`);
    });
  }

  /** The same for a code of somebody's second step. */
  async takeCode(address: string, personId: string): Promise<void> {
    await consume(async () => {
      await this.address.consume(networkOf(address));
      await this.code.consume(personId);
    });
  }

  async giveBackCode(address: string, personId: string): Promise<void> {
    await this.address.reward(networkOf(address));
    await this.code.delete(personId);
  }

  /** A right password costs nothing. */
  async giveBack(address: string, email: string): Promise<void> {
    await this.address.reward(networkOf(address));
    await this.account.delete(`${networkOf(address)} ${email}`);
  }
}

async function consume(points: () => Promise<void>): Promise<void> {
  try {
    await points();
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const seconds = Math.ceil(error.msBeforeNext / 1_000);
    throw new Problem('session.too_many_tries', undefined, { 'retry-after': String(seconds) });
  }
}
