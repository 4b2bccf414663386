import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { openHouse } from './house.js';
import { newWorld, type World } from './world.js';

describe('an issue in the hands of somebody who means ill', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
  });
  afterAll(() => world.close());

  it('is listed for who was brought into very many channels', async () => {
    const { laoCai, hekou } = world;
    for (let count = 0; count < 260; count++) {
      await hekou.coordinator.call('POST /channels', {
        body: {
          id: uuid(),
          code: `Q${count.toString(36).toUpperCase().padStart(4, '0')}`,
          gateId: null,
          subject: { vi: 'Việc', zh: '事' },
          organisationIds: [hekou.id, laoCai.id],
          memberIds: [],
        },
      });
    }
    expect((await laoCai.coordinator.fetch('GET /issues')).status).toBe(200);
    for (const key of ['GET /start', 'GET /issues/waiting', 'GET /notices', 'GET /topics/waiting'] as const)
      expect([key, (await laoCai.coordinator.fetch(key)).status < 500]).toEqual([key, true]);
  }, 120_000);
});
