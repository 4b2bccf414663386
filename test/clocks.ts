import { Clock } from '../src/common/clock.js';

/** A clock held still, so that two worlds are made at the same instant. */
export class StillClock extends Clock {
  constructor(private readonly instantHeld: Date) {
    super();
  }

  now(): Date {
    return this.instantHeld;
  }
}

/** The machine's clock, put forward as a test pleases. */
export class MovableClock extends Clock {
  private ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  forward({ hours = 0, minutes = 0 }: { hours?: number; minutes?: number }): void {
    this.ahead += (hours * 60 + minutes) * 60_000;
  }
}

/** A clock that shows what a test sets it to. */
export class SetClock extends Clock {
  constructor(private shown: string) {
    super();
  }

  now(): Date {
    return new Date(this.shown);
  }

  set(instant: string): void {
    this.shown = instant;
  }
}
