import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ensureBuilt, startServer } from './server.js';
import { newStore, type Store } from './store.js';

let store: Store;
beforeAll(async () => {
  await ensureBuilt();
  store = await newStore();
});
afterAll(() => store.drop());

it('a record belongs to one service at a time, and to the next one as soon as that is gone', async () => {
  const first = await startServer(store.environment);
  await expect(startServer(store.environment)).rejects.toThrow('Another service is running on this record.');
  await first.kill('SIGKILL');
  const next = await startServer(store.environment);
  expect((await fetch(`${next.url}/readyz`)).status).toBe(200);
  await next.kill('SIGTERM');
});
