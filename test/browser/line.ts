import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line between a browser and the service that can be cut in the middle of anything, and mended. */
export class Line {
  private readonly sockets = new Set<Socket>();
  private open = true;
  private cutAt = Number.POSITIVE_INFINITY;
  /** How many bytes have gone from the browser to the service. */
  upward = 0;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(port: number): Promise<Line> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const own = (server.address() as { port: number }).port;
    const line = new Line(server, `http://127.0.0.1:${own}`);
    server.on('connection', (near) => line.join(near, port));
    return line;
  }

  /** Everything under way is lost; nothing gets through until it is mended. */
  cut(): void {
    this.open = false;
    for (const socket of this.sockets) socket.destroy();
  }

  /** Cuts it once so many more bytes have gone up, in the middle of whatever that is. */
  cutAfter(bytes: number): void {
    this.cutAt = this.upward + bytes;
  }

  /** Whether it is cut now. */
  get down(): boolean {
    return !this.open;
  }

  mend(): void {
    this.open = true;
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private join(near: Socket, port: number): void {
    if (!this.open) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (data: Buffer) => {
      this.upward += data.length;
      if (this.upward < this.cutAt) return;
      this.cutAt = Number.POSITIVE_INFINITY;
      this.cut();
    });
    near.pipe(far).pipe(near);
  }
}
