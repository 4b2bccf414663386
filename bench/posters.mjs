import { Agent, request } from 'node:http';
import { io } from 'socket.io-client';
import { v7 as uuid } from 'uuid';

/** Everybody who posts, in one process: to ours over HTTP, to the bare servers over the socket. */

const filler = 'Xe chở thanh long đã qua cầu, đề nghị phía bạn mở thêm một làn xuất cho đến mười bảy giờ.';
const text = () => `${performance.timeOrigin + performance.now()} ${filler}`;

let posters = [];

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
function overHttp(url, { channelId, cookie }) {
  const options = { method: 'POST', agent, headers: { cookie, 'content-type': 'application/json' } };
  return () =>
    new Promise((resolve, reject) => {
      const call = request(`${url}/api/v1/channels/${channelId}/messages`, options, (response) => {
        response.resume().once('end', () => (response.statusCode < 300 ? resolve() : reject(response.statusCode)));
      });
      call.once('error', reject).end(JSON.stringify({ id: uuid(), text: { source: 'vi', vi: text() } }));
    });
}

async function overSocket(url, { channel }) {
  const socket = io(url, { transports: ['websocket'], forceNew: true });
  await new Promise((resolve) => socket.once('connect', resolve));
  return () => socket.emitWithAck('post', { id: uuid(), channel, text: text() });
}

async function connect({ url, people, bare }) {
  posters = await Promise.all(people.map((person) => (bare ? overSocket(url, person) : overHttp(url, person))));
}

/** Keeps so many posts of each on their way for so many seconds. */
async function post({ seconds, outstanding }) {
  const until = Date.now() + seconds * 1_000;
  const delays = [];
  const slots = posters.flatMap((send) => Array.from({ length: outstanding }, () => send));
  await Promise.all(
    slots.map(async (send) => {
      while (Date.now() < until) {
        const began = performance.now();
        await send();
        delays.push(performance.now() - began);
      }
    }),
  );
  return { posts: delays.length, delays };
}

const calls = { connect, post };
const answer = async ({ call, input }) => process.send((await calls[call](input)) ?? null);
process.on('message', (asked) => void answer(asked));
process.on('disconnect', () => process.exit());
