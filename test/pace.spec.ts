import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse } from './house.js';
import { newWorld, type World } from './world.js';

describe('one person', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse({ environment: { REQUESTS_PER_MINUTE: '100' } }));
  });
  afterAll(() => world.close());

  it('who asks without end is told to wait, and nobody else notices', async () => {
    const { laoCai, hekou } = world;
    const answers = await Promise.all(
      Array.from({ length: 120 }, async () => {
        const answer = await laoCai.observer.fetch('GET /phrases');
        return { status: answer.status, after: answer.headers.get('retry-after') };
      }),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(20);
    expect(refused[0]?.after).toBe('60');
    await expect(laoCai.observer.call('GET /phrases')).rejects.toMatchObject({ problem: { code: 'change.too_many' } });
    expect((await hekou.observer.fetch('GET /phrases')).status).toBe(200);
    expect((await laoCai.duty_officer.fetch('GET /phrases')).status).toBe(200);
  });
});
