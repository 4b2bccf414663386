/** A private PostgreSQL cluster; see `postgres.mjs`. */
export interface PrivatePostgres {
  /** A superuser's address of the database `postgres`. */
  url: string;
  port: number;
  /** Brings it back after `crash()`, on the same port with the same data. */
  start(): Promise<void>;
  /** Ends it at once, without a checkpoint. */
  crash(): Promise<void>;
  /** Ends it in order and removes its folder. */
  stop(): Promise<void>;
}

export function findPostgres(): string | undefined;

export function startPostgres(options?: {
  fsync?: boolean;
  settings?: Record<string, string | number>;
}): Promise<PrivatePostgres>;
