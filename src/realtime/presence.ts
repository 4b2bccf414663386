import type { Client, Live } from './socket.adapter.js';

const pause = 300;

/** Tells each channel who of its people has the service open. Volatile, told at most every 300 ms, kept nowhere. */
export class PresenceTeller {
  private readonly changed = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly live: Live) {}

  /** Somebody came or went in these audiences; only the shared rooms of channels are told. */
  moved(audiences: Iterable<string>): void {
    for (const audience of audiences) {
      if (/^channel:[^/]+$/.test(audience)) this.changed.add(audience);
    }
    if (this.changed.size > 0) this.timer ??= setTimeout(() => this.tell(), pause);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private tell(): void {
    this.timer = undefined;
    for (const audience of this.changed) {
      const clients = [...(this.live.sockets.adapter.rooms.get(audience) ?? [])].map((id) =>
        this.live.sockets.sockets.get(id),
      );
      const present = clients.filter((client): client is Client => client !== undefined);
      const personIds = [...new Set(present.map((client) => client.data.actor.id))].sort();
      this.live.volatile.to(audience).emit('presence', { channelId: audience.slice('channel:'.length), personIds });
    }
    this.changed.clear();
  }
}
