import { Injectable } from '@nestjs/common';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Problem } from '../common/problem.js';
import { Config } from '../config/config.js';

/** Keeps one person's devices, or who has taken them over, from using up the service for everybody else. */
@Injectable()
export class Pace {
  private readonly requests: RateLimiterMemory;

  constructor(config: Config) {
    this.requests = new RateLimiterMemory({ points: config.requestsPerMinute, duration: 60 });
  }

  /** Takes one request; refused when the minute's share is used up. */
  async take(personId: string): Promise<void> {
    try {
      await this.requests.consume(personId);
    } catch {
      throw new Problem('change.too_many', undefined, { 'retry-after': '60' });
    }
  }
}
