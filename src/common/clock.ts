/** Where the time comes from, so that a test can hold it still. */
export abstract class Clock {
  abstract now(): Date;

  /** The present instant as the record writes it. */
  instant(): string {
    return this.now().toISOString();
  }

  /** An instant this many minutes from now. */
  inMinutes(minutes: number): string {
    return new Date(this.now().getTime() + minutes * 60_000).toISOString();
  }
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
