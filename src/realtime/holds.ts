import type { Hold } from '../contract/socket.js';
import type { Client } from './socket.adapter.js';

/** Who words which row of minutes just now. Volatile as typing is: told to the others of the room, kept nowhere. */
export class Holds {
  private readonly last = new WeakMap<Client, Hold>();

  /** Whoever goes to another row lets go of the one before; their browser says it again while they stay. */
  tell(client: Client, hold: Hold): void {
    this.last.set(client, hold);
    say(client, hold);
  }

  /** A socket that ends holds nothing any more. */
  ended(client: Client): void {
    const hold = this.last.get(client);
    if (hold?.rowId) say(client, { ...hold, rowId: null });
  }
}

function say(client: Client, { audience, minutesId, rowId }: Hold): void {
  const personId = client.data.actor.id;
  client.volatile.to(audience).emit('held', { audience, minutesId, rowId, personId });
}
