import { io } from 'socket.io-client';
import { table } from './figures.mjs';

const count = 10_000;
const page = 1_000;

/** Page by page over REST, as a browser that was away. */
async function ours({ url, world }) {
  const [{ channel, cookies }] = world;
  const cookie = cookies[0];
  const get = async (path) => (await fetch(`${url}/api/v1${path}`, { headers: { cookie } })).json();
  const { after: ends } = await get('/start');
  const end = ends[channel];
  let after = { ...ends, [channel]: Math.max(0, end - count) };
  let events = 0;
  const began = performance.now();
  for (let more = true; more; ) {
    const query = new URLSearchParams({ after: JSON.stringify(after), limit: String(page) });
    const answer = await get(`/events?${query}`);
    events += answer.events.length;
    ({ after, more } = answer);
  }
  return { seconds: (performance.now() - began) / 1_000, events };
}

/** The same from the bare store: rows as they lie there. */
async function floor({ url, world }) {
  const [{ channel }] = world;
  const socket = io(url, { transports: ['websocket'] });
  const end = await socket.emitWithAck('join', channel);
  let position = Math.max(0, end - count);
  let events = 0;
  const began = performance.now();
  while (position < end) {
    const rows = await socket.emitWithAck('page', channel, position, page);
    events += rows.length;
    position = rows.at(-1).position;
  }
  const seconds = (performance.now() - began) / 1_000;
  socket.disconnect();
  return { seconds, events };
}

/** Both three times in turn, over what the fan-out has left behind. */
export async function catchUp(servers) {
  const results = { ours: [], floor: [] };
  for (let round = 0; round < 3; round++) {
    for (const [name, read] of Object.entries({ ours, floor })) {
      const { seconds, events } = await read(servers[name]);
      results[name].push({ events, seconds, each: (seconds / events) * 1e6 });
    }
  }
  table('catching up', { events: 'events', seconds: 'seconds', each: 'µs per event' }, results);
}
