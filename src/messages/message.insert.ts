import type { Change } from '../activity/change.js';
import type { Message } from './message.entity.js';

/** What a new message has, as it is; the rest comes later in its life. */
const plain = [
  'id',
  'channelId',
  'audience',
  'position',
  'authorId',
  'postedAt',
  'writtenAt',
  'owing',
  'waiting',
  'version',
  'topicId',
] as const;
/** What it has, as JSON text. */
const json = ['author', 'text', 'files', 'mentions', 'phrase', 'quote', 'held', 'ask', 'reminds'] as const;

const columns = [...plain, ...json];
const statement = `INSERT INTO "message" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;

/** Writes a new message in one statement: this is the hottest path there is, and an entity manager would read first. */
export async function insertMessage(change: Change, message: Message): Promise<void> {
  const texts = json.map((name) => (isNothing(message[name]) ? null : JSON.stringify(message[name])));
  await change.sql(statement, [...plain.map((name) => message[name] ?? null), ...texts]);
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
