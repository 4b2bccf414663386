import { v7 as uuid } from 'uuid';
import { Activity } from './activity/activity.js';
import { SystemClock } from './common/clock.js';
import type { Config } from './config/config.js';
import { sharedAudience } from './contract/audiences.js';
import type { Language } from './contract/basics.js';
import type { Event } from './contract/events.js';
import type { PersonCard } from './contract/people.js';
import { Database } from './database/database.js';
import { entities } from './entities.js';
import { lexiconOf, type Named, noLexicon } from './language/lexicon.js';
import { seekingOf } from './language/seeking.js';
import { findItems } from './search/finding.js';
import { takeIn } from './search/search.index.js';
import { sayings } from './search/vocabulary.js';

/** A file of search cases, as `reference/lang-search-cases.json`. */
export interface SearchCases {
  terms?: { vi?: string | string[]; zh?: string | string[] }[];
  docs: { id: string | number; lang?: Language; text?: string; vi?: string; zh?: string }[];
  cases: { id: string; q: string; mode?: 'mono' | 'cross'; expect?: (string | number)[] }[];
}

/** What each query finds in a store of its own, through the index and the reading of queries that the service has. */
export async function evaluateSearch(
  store: Pick<Config, 'databaseUrl' | 'dataDir'>,
  { terms, docs, cases }: SearchCases,
): Promise<{ id: string; found: (string | number)[] }[]> {
  const database = await Database.open(store, entities);
  try {
    const activity = new Activity(database, new SystemClock());
    const audience = sharedAudience(uuid());
    const byId = new Map<string, string | number>();
    const events = docs.map((doc, index): Event => {
      const id = uuid();
      byId.set(id, doc.id);
      return posted(id, audience, index + 1, doc);
    });
    for (let from = 0; from < events.length; from += 200) {
      await activity.mark((rows) => takeIn(rows, events.slice(from, from + 200)));
    }
    const lexicon = lexiconOf((terms ?? []).map(named));
    const rooms = [{ audience, after: 0 }];
    const results: { id: string; found: (string | number)[] }[] = [];
    for (const { id, q, mode } of cases) {
      const { together, apart } = seekingOf(q, mode === 'mono' ? noLexicon : lexicon);
      const stretch = { limit: docs.length };
      let items = await findItems(database.read, together, rooms, {}, stretch);
      if (items.length === 0) items = await findItems(database.read, apart, rooms, {}, stretch);
      const order = new Map(docs.map((doc, index) => [doc.id, index]));
      const found = items.flatMap(({ thingId }) => byId.get(thingId) ?? []);
      results.push({ id, found: found.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)) });
    }
    return results;
  } finally {
    await database.onApplicationShutdown();
  }
}

const all = (names: string | string[] | undefined): string[] => (typeof names === 'string' ? [names] : (names ?? []));

function named({ vi, zh }: NonNullable<SearchCases['terms']>[number]): Named {
  return { vi: all(vi), zh: all(zh), said: all(zh).flatMap(sayings) };
}

const author: PersonCard = { id: uuid(), name: { vi: null, zh: null }, post: null, side: null, organisationId: null };

/** A document as the log would tell of it: a message. */
function posted(id: string, audience: string, position: number, doc: SearchCases['docs'][number]): Event {
  const at = new Date(Date.now()).toISOString();
  const source = doc.lang ?? (doc.zh === undefined ? 'vi' : 'zh');
  const version = (text: string) => ({ text, status: 'original' as const, by: author, at, hash: '' });
  const words = { vi: doc.vi, zh: doc.zh, ...(doc.text !== undefined && { [source]: doc.text }) };
  const text = {
    source,
    ...(words.vi !== undefined && { vi: version(words.vi) }),
    ...(words.zh !== undefined && { zh: version(words.zh) }),
  };
  const channelId = audience.slice('channel:'.length);
  const place = { id, channelId, audience, position, author, text, postedAt: at, writtenAt: at };
  const nothing = { phrase: null, quote: null, editedAt: null, retracted: null, held: null };
  const message = { ...place, ...nothing, waiting: false, version: 1 };
  return { audience, position, kind: 'message.posted', actorId: author.id, at, payload: { message } };
}
