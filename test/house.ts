import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/app.js';
import type { Clock } from '../src/common/clock.js';
import { Config } from '../src/config/config.js';
import { Entrance } from '../src/organisations/entrance.service.js';
import { newStore, type Store } from './store.js';

/** The real service on a real, empty database, listening on loopback. */
export interface House {
  app: NestFastifyApplication;
  url: string;
  store: Store;
  setUpLink(): Promise<string>;
  /** Stops the service; its database stays. */
  stop(): Promise<void>;
  /** Stops it and throws the database away. */
  close(): Promise<void>;
}

interface Opening {
  /** Data that is there already. */
  store?: Store;
  clock?: Clock;
  /** What differs from the usual environment. */
  environment?: Record<string, string>;
}

export async function openHouse({ store, clock, environment }: Opening = {}): Promise<House> {
  const own = store ?? (await newStore());
  const config = new Config({
    PORT: '0',
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '1000000',
    ...own.environment,
    ...environment,
  });
  const app = await createApp(config, clock);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const stop = () => app.close();
  return {
    app,
    url: `http://127.0.0.1:${port}`,
    store: own,
    setUpLink: async () => (await app.get(Entrance).setUpLink()) ?? '',
    stop,
    close: async () => {
      await stop();
      await own.drop();
    },
  };
}
