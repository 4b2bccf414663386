import type { Event } from '../contract/events.js';

/**
 * Tells of changes in the order in which they took their places, although their commits run side by side and may be
 * confirmed in another order: a live reader would see a gap where there is none.
 */
export class TellingOrder {
  private readonly queue: { events?: Event[] }[] = [];

  constructor(private readonly tell: (events: Event[]) => void) {}

  /**
   * Takes the next turn; to be called while the change still holds its audiences. What comes back has to be called
   * once: with the events when they are committed, with none when they are not.
   */
  next(): (events: Event[]) => void {
    const turn: { events?: Event[] } = {};
    this.queue.push(turn);
    return (events) => {
      turn.events = events;
      while (this.queue[0]?.events) this.tell(this.queue.shift()?.events ?? []);
    };
  }
}
