import { Logger } from '@nestjs/common';
import { type Receipts, roomReceipts } from '../receipts/receipts.service.js';
import type { Live } from './socket.adapter.js';

const pause = 2_000;
/** In a room with more readers the marks would be more to carry than the messages; there a browser asks. */
const mostReaders = 200;

/** Tells the followers of a room how far its people have come. Volatile, at most every two seconds a room. */
export class ReceiptsTeller {
  private readonly logger = new Logger('realtime');
  private readonly moved = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly live: Live,
    private readonly receipts: Receipts,
  ) {}

  /** Somebody received or read something in this audience. */
  heard(audience: string): void {
    if (this.stopped) return;
    this.moved.add(audience);
    this.timer ??= setTimeout(() => void this.tell(), pause);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async tell(): Promise<void> {
    this.timer = undefined;
    const audiences = [...this.moved];
    this.moved.clear();
    for (const audience of audiences) {
      try {
        await this.tellRoom(audience);
      } catch (error) {
        this.logger.error(error, 'Receipts could not be told.');
      }
    }
  }

  private async tellRoom(audience: string): Promise<void> {
    if (!this.live.sockets.adapter.rooms.has(audience)) return;
    const standings = await this.receipts.standings(audience);
    if (standings.length > mostReaders) return;
    // Looked at after reading: who was taken out meanwhile is in the room no more.
    for (const id of this.live.sockets.adapter.rooms.get(audience) ?? []) {
      const client = this.live.sockets.sockets.get(id);
      client?.volatile.emit('receipts', roomReceipts(audience, standings, client.data.actor.id));
    }
  }
}
