import { createServer } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Server } from 'socket.io';

/**
 * What ours is held against, in a process of its own. `floor`: socket.io and better-sqlite3 with the same group commit
 * and one frame per channel and commit, but nobody is asked who they are and nothing is checked, hashed or chained.
 * `naive`: socket.io alone, nothing stored, one frame per message.
 */

const [mode, folder] = process.argv.slice(2);
const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });

const database = new Database(join(folder, 'floor.sqlite'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(
  'CREATE TABLE IF NOT EXISTS event (channel TEXT, position INTEGER, id TEXT, at TEXT, text TEXT, PRIMARY KEY (channel, position))',
);
const insert = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?)');
const after = database.prepare('SELECT * FROM event WHERE channel = ? AND position > ? ORDER BY position LIMIT ?');
const store = database.transaction((events) => {
  for (const { channel, position, id, at, text } of events) insert.run(channel, position, id, at, text);
});

const positions = new Map();
function numbered({ channel, id, text }) {
  const position = (positions.get(channel) ?? 0) + 1;
  positions.set(channel, position);
  return { channel, position, id, at: new Date().toISOString(), text };
}

const waiting = [];
let draining = false;
const turn = () => new Promise((resolve) => setImmediate(resolve));

async function drain() {
  draining = true;
  while (waiting.length > 0) {
    for (let turns = 0, before = -1; turns < 4 && waiting.length > before; turns++) {
      before = waiting.length;
      await turn();
    }
    const jobs = waiting.splice(0, 64);
    const events = jobs.map(({ post }) => numbered(post));
    store(events);
    for (const [index, { answer }] of jobs.entries()) answer(events[index]);
    for (const channel of new Set(events.map((event) => event.channel))) {
      io.to(channel).emit(
        'events',
        events.filter((event) => event.channel === channel),
      );
    }
  }
  draining = false;
}

io.on('connection', (client) => {
  client.on('join', (channel, answer) => {
    void client.join(channel);
    answer(positions.get(channel) ?? 0);
  });
  client.on('page', (channel, position, limit, answer) => answer(after.all(channel, position, limit)));
  client.on('post', (post, answer) => {
    if (mode === 'floor') {
      waiting.push({ post, answer });
      if (!draining) void drain();
      return;
    }
    const event = numbered(post);
    answer(event);
    io.to(event.channel).emit('events', [event]);
  });
});
http.listen(0, '127.0.0.1', () => console.log(`open at http://localhost:${http.address().port}`));
