import { connect, createServer, type Server, type Socket } from 'node:net';
import { pause } from './stage.js';

const delay = 200;
const bytesPerSecond = 300_000 / 8;
/** One connection in twenty breaks off; which one is fixed, so that a run can be repeated. */
const inTwenty = 4;

/** A line as on a mountain: 400 ms there and back, 300 kbit/s each way for all together, 5 % of connections cut. */
export class WeakLine {
  cuts = 0;
  private connections = 0;
  private weak = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(port: number): Promise<WeakLine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const own = (server.address() as { port: number }).port;
    const line = new WeakLine(server, `http://127.0.0.1:${own}`);
    const [up, down] = [new Bottleneck(), new Bottleneck()];
    server.on('connection', (near) => line.join(near, connect(port, '127.0.0.1'), up, down));
    return line;
  }

  /** It is a good one until then. What is open breaks off, so that everything goes over the weak one. */
  weaken(): void {
    this.weak = true;
    for (const socket of this.sockets) socket.destroy();
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private join(near: Socket, far: Socket, up: Bottleneck, down: Bottleneck): void {
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    if (!this.weak) {
      near.pipe(far).pipe(near);
      return;
    }
    up.carry(near, far);
    down.carry(far, near);
    if (++this.connections % 20 !== inTwenty) return;
    // In the middle of the first answer.
    far.once('data', () => {
      this.cuts++;
      setTimeout(() => near.destroy(), delay);
    });
  }
}

/** One direction, which all connections share. */
class Bottleneck {
  private free = 0;

  carry(from: Socket, to: Socket): void {
    let before = Promise.resolve();
    from.on('data', (data: Buffer) => {
      this.free = Math.max(this.free, Date.now()) + (data.length / bytesPerSecond) * 1_000;
      const sent = this.free - Date.now();
      from.pause();
      setTimeout(() => from.resume(), sent);
      const arrived = pause(sent + delay);
      before = before.then(async () => {
        await arrived;
        if (!to.destroyed) to.write(data);
      });
    });
  }
}
