import { quantile, usage } from './figures.mjs';
import { clients } from './servers.mjs';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Members listening in channels of a server, and people posting there as fast as they are answered. */
export async function gather(server, { channels, members, posters, outstanding }) {
  const world = server.world.slice(0, channels);
  const listening = clients('listeners.mjs');
  const posting = clients('posters.mjs');
  const before = usage(server.pid).bytes;
  const sockets = world.flatMap(({ channel, cookies }) =>
    Array.from({ length: members }, (_, number) => ({ channel, cookie: cookies[number % cookies.length] })),
  );
  await listening.call('connect', { url: server.url, members: sockets, bare: server.bare });
  await pause(500);
  const perConnection = (usage(server.pid).bytes - before) / sockets.length / 1_024;
  const people = Array.from({ length: posters }, (_, number) => {
    const { channel, channelId, cookies } = world[number % channels];
    return { channel, channelId, cookie: cookies[Math.floor(number / channels) % 2] };
  });
  await posting.call('connect', { url: server.url, people, bare: server.bare });

  /** Posts for so many seconds and waits until all is heard. */
  const run = async (seconds) => {
    await listening.call('report');
    const start = usage(server.pid).cpu;
    const began = performance.now();
    const { posts, delays } = await posting.call('post', { seconds, outstanding });
    const took = (performance.now() - began) / 1_000;
    const expected = posts * members;
    for (let waited = 0; waited < 5_000 && (await listening.call('heard')) < expected; waited += 50) await pause(50);
    const heard = await listening.call('report');
    const cpu = usage(server.pid).cpu - start;
    return {
      posts: posts / took,
      deliveries: heard.heard / took,
      ackMedian: quantile(delays, 0.5),
      ackSlow: quantile(delays, 0.99),
      deliveryMedian: quantile(heard.delays, 0.5),
      deliverySlow: quantile(heard.delays, 0.99),
      cpu: (cpu / heard.heard) * 1_000 * 1_000,
      bytes: heard.bytes / heard.heard,
      together: heard.heard / heard.frames,
      perConnection,
      missing: Math.abs(expected - heard.heard),
      faults: heard.faults,
    };
  };
  const end = () => [listening, posting].forEach((process) => process.end());
  return { run, end };
}

export const figures = {
  posts: 'posts/s',
  deliveries: 'deliveries/s',
  ackMedian: 'acknowledged, p50 ms',
  ackSlow: 'acknowledged, p99 ms',
  deliveryMedian: 'delivered, p50 ms',
  deliverySlow: 'delivered, p99 ms',
  cpu: 'server CPU ms per 1,000 deliveries',
  bytes: 'bytes per delivery',
  together: 'messages per frame',
  perConnection: 'server KiB per connection',
  missing: 'lost or doubled',
  faults: 'out of order',
};
