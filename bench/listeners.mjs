import { io } from 'socket.io-client';
import { unpack } from '../dist/contract/packed.js';

/** Everybody who listens, in one process: counts what each hears, and whether anything is lost, doubled or out of order. */

// A hundred browsers read a frame on a hundred machines; here one reads it for all, and unpacks it once.
const { parse } = JSON;
let last = { text: '', value: undefined };
JSON.parse = (text, reviver) => {
  if (text !== last.text) last = { text, value: parse(text, reviver) };
  return last.value;
};
let page = { packed: undefined, events: [] };
function eventsOf(packed) {
  if (packed !== page.packed) page = { packed, events: Array.isArray(packed) ? packed : unpack(packed) };
  return page.events;
}

const listeners = [];
let bytes = 0;
let frames = 0;

/** Not all at one moment: nobody lets a thousand in at once. */
const together = 50;

async function connect({ url, members, bare }) {
  for (let first = 0; first < members.length; first += together) {
    await Promise.all(members.slice(first, first + together).map((member, at) => enter(url, bare, member, first + at)));
  }
}

async function enter(url, bare, { channel, cookie }, index) {
  const socket = io(url, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie, origin: url } });
  const listener = {
    socket,
    channel,
    position: undefined,
    heard: 0,
    faults: 0,
    delays: [],
    sampled: index % 10 === 0,
  };
  listeners.push(listener);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  socket.io.engine.on('data', (data) => (bytes += data.length));
  socket.on('events', (told) => hear(listener, eventsOf(told)));
  listener.position = bare
    ? await socket.emitWithAck('join', channel)
    : (await socket.emitWithAck('follow', { after: {} })) && undefined;
}

function hear(listener, events) {
  frames++;
  for (const event of events) {
    if ((event.audience ?? event.channel) !== listener.channel) continue;
    const expected = (listener.position ?? event.position - 1) + 1;
    if (event.position !== expected) listener.faults++;
    listener.position = event.position;
    listener.heard++;
    if (!listener.sampled) continue;
    const sent = Number((event.payload?.message.text.vi.text ?? event.text).split(' ', 1)[0]);
    listener.delays.push(performance.timeOrigin + performance.now() - sent);
  }
}

function report() {
  const sum = {
    heard: listeners.reduce((all, { heard }) => all + heard, 0),
    faults: listeners.reduce((all, { faults }) => all + faults, 0),
    delays: listeners.flatMap(({ delays }) => delays),
    bytes,
    frames,
  };
  bytes = 0;
  frames = 0;
  for (const listener of listeners) Object.assign(listener, { heard: 0, faults: 0, delays: [] });
  return sum;
}

const heard = () => listeners.reduce((all, listener) => all + listener.heard, 0);

const calls = { connect, report, heard };
const answer = async ({ call, input }) => process.send((await calls[call](input ?? {})) ?? null);
process.on('message', (asked) => void answer(asked));
process.on('disconnect', () => process.exit());
