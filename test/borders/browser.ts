import { type InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Room } from '../../src/contract/channels.js';
import type { DeskPage } from '../../src/contract/desk.js';
import type { EntryPage, IssueDetail, IssuePage } from '../../src/contract/issues.js';
import type { CalendarFeed, MeetingDetail, MeetingPage } from '../../src/contract/meetings.js';
import type { MemoryView } from '../../src/contract/memory.js';
import type { MessagePage, MessageView } from '../../src/contract/messages.js';
import type { MinutesDetail, MinutesPage } from '../../src/contract/minutes.js';
import type { NoticePage } from '../../src/contract/notices.js';
import { allows } from '../../src/contract/permissions.js';
import type { PhraseWording } from '../../src/contract/phrases.js';
import type { Start } from '../../src/contract/sessions.js';
import type { TermView } from '../../src/contract/terms.js';
import { Refused } from '../../src/demo/caller.js';
import { keys } from '../../web/src/api/keys.js';
import type { Somebody } from '../world.js';

/** As many as the server hands out at once, so that a page of a test holds its whole room. */
const limit = 100;
const paths = { shared: 'messages', side: 'side/messages', organisation: 'organisation/messages' } as const;

/** The cache of a reader's browser: the first screen, every room of these channels, and what waits. */
export async function snapshot(reader: Somebody, channelIds: readonly string[]): Promise<QueryClient> {
  const cache = new QueryClient();
  const start = await reader.start();
  cache.setQueryData(keys.start, start);
  for (const channelId of channelIds) {
    for (const [room, path] of Object.entries(paths) as [Room, (typeof paths)[Room]][]) {
      const page = await reader
        .call(`GET /channels/:channelId/${path}`, { params: { channelId }, query: { limit } })
        .catch(unlessRefused);
      if (!page) continue;
      const audience = audienceOf(start, channelId, room);
      cache.setQueryData(keys.messages(audience), page);
      await parts(cache, reader, channelId, audience, path.replace('messages', '') as '' | 'side/' | 'organisation/');
    }
  }
  if (allows(start.me.roles, 'issue.read')) await issues(cache, reader);
  if (allows(start.me.roles, 'meeting.read')) await meetings(cache, reader);
  if (allows(start.me.roles, 'minutes.read')) await minutes(cache, reader, start, channelIds);
  if (allows(start.me.roles, 'memory.keep')) {
    for (const channelId of channelIds) await memory(cache, reader, channelId);
  }
  if (allows(start.me.roles, 'message.read')) {
    for (const channelId of channelIds) await translation(cache, reader, channelId);
  }
  if (allows(start.me.roles, 'term.read')) {
    cache.setQueryData(keys.terms, await reader.call('GET /terms'));
    cache.setQueryData(keys.phraseWordings, await reader.call('GET /phrases/agreed'));
  }
  if (allows(start.me.roles, 'message.read')) {
    cache.setQueryData(keys.notices, await reader.call('GET /notices', { query: { limit: 50 } }));
  }
  if (allows(start.me.roles, 'translation.write')) {
    await desk(cache, reader);
  }
  if (allows(start.me.roles, 'message.acknowledge'))
    cache.setQueryData(keys.toAcknowledge, await reader.call('GET /messages/to-acknowledge'));
  return cache;
}

/** What waits for an interpreter, as the desk shows it. */
async function desk(cache: QueryClient, reader: Somebody): Promise<void> {
  const page = await reader.call('GET /desk', { query: { limit: 100 } });
  cache.setQueryData(keys.deskList(undefined, undefined), { pages: [page], pageParams: [''] });
}

/** The minutes of both rooms of these channels, and each with its rows and actions. */
async function minutes(cache: QueryClient, reader: Somebody, start: Start, channelIds: readonly string[]) {
  for (const channelId of channelIds) {
    for (const [room, path] of [
      ['shared', 'minutes'],
      ['side', 'side/minutes'],
    ] as const) {
      const page = await minutesPage(reader, channelId, path).catch(unlessRefused);
      if (!page) continue;
      cache.setQueryData(keys.minutesList(audienceOf(start, channelId, room)), page);
      for (const { id: minutesId } of page.minutes) {
        const detail = await reader.call('GET /minutes/:minutesId', { params: { minutesId } });
        cache.setQueryData(keys.minutes(minutesId), detail);
      }
    }
  }
  cache.setQueryData(keys.passkeys, await reader.call('GET /passkeys'));
}

const minutesPage = (reader: Somebody, channelId: string, path: 'minutes' | 'side/minutes') =>
  reader.call(`GET /channels/:channelId/${path}`, { params: { channelId }, query: { limit } });

async function minutesAgain(cache: QueryClient, reader: Somebody): Promise<void> {
  for (const [key] of cache.getQueriesData<MinutesPage>({ queryKey: ['minutes-list'] })) {
    if (!cache.getQueryState(key)?.isInvalidated) continue;
    const [channelId = '', side] = String(key[1]).slice('channel:'.length).split('/');
    cache.setQueryData(key, await minutesPage(reader, channelId, side ? 'side/minutes' : 'minutes'));
  }
  if (cache.getQueryState(keys.passkeys)?.isInvalidated)
    cache.setQueryData(keys.passkeys, await reader.call('GET /passkeys'));
}

async function memory(cache: QueryClient, reader: Somebody, channelId: string): Promise<void> {
  const view = await reader.call('GET /channels/:channelId/memory', { params: { channelId } }).catch(unlessRefused);
  if (view) cache.setQueryData(keys.memory(channelId), view);
}

async function translation(cache: QueryClient, reader: Somebody, channelId: string): Promise<void> {
  const params = { channelId };
  const state = await reader.call('GET /channels/:channelId/translation', { params }).catch(unlessRefused);
  if (state) cache.setQueryData(keys.translation(channelId), state);
}

/** The list of what waits is asked for again whenever something may wait since. */
export async function deskAgain(cache: QueryClient, reader: Somebody): Promise<void> {
  if (cache.getQueryData(keys.deskHeard) && cache.getQueryData(keys.deskList(undefined, undefined)))
    await desk(cache, reader);
  cache.removeQueries({ queryKey: keys.deskHeard });
}

/** What an event lets the browser ask the server for again, it asks for. */
export async function askedAgain(cache: QueryClient, reader: Somebody): Promise<void> {
  for (const [, detail] of cache.getQueriesData<IssueDetail>({ queryKey: ['issue'] }))
    if (detail && !cache.getQueryData(keys.issueEntries(detail.issue.id)))
      await entriesOf(cache, reader, detail.issue.id);
  await minutesAgain(cache, reader);
  await deskAgain(cache, reader);
  for (const [key] of cache.getQueriesData<MemoryView>({ queryKey: ['memory'] }))
    if (cache.getQueryState(key)?.isInvalidated) await memory(cache, reader, String(key[1]));
  if (cache.getQueryState(keys.meetings)?.isInvalidated)
    cache.setQueryData(keys.meetings, await reader.call('GET /meetings', { query: { limit: 200 } }));
  if (cache.getQueryState(keys.phraseWordings)?.isInvalidated)
    cache.setQueryData(keys.phraseWordings, await reader.call('GET /phrases/agreed'));
  if (cache.getQueryState(keys.terms)?.isInvalidated) cache.setQueryData(keys.terms, await reader.call('GET /terms'));
  if (cache.getQueryState(keys.calendarFeed)?.isInvalidated)
    cache.setQueryData(keys.calendarFeed, await reader.call('GET /calendar-feed'));
  if (cache.getQueryState(keys.issues)?.isInvalidated) {
    cache.setQueryData(keys.issues, await reader.call('GET /issues', { query: { limit: 200 } }));
  }
}

/** The open issues, and each, of the closed ones too, with what was done to it. */
async function issues(cache: QueryClient, reader: Somebody): Promise<void> {
  const page = await reader.call('GET /issues', { query: { limit: 200 } });
  cache.setQueryData(keys.issues, page);
  const closed = await reader.call('GET /issues', { query: { state: 'closed', limit: 200 } });
  for (const { id: issueId } of [...page.issues, ...closed.issues]) {
    cache.setQueryData(keys.issue(issueId), await reader.call('GET /issues/:issueId', { params: { issueId } }));
    await entriesOf(cache, reader, issueId);
  }
}

async function entriesOf(cache: QueryClient, reader: Somebody, issueId: string): Promise<void> {
  const entries = await reader.call('GET /issues/:issueId/entries', { params: { issueId } });
  cache.setQueryData(keys.issueEntries(issueId), entries);
}

/** The meetings to come, and each, of those that are over too, with what is on the table. */
async function meetings(cache: QueryClient, reader: Somebody): Promise<void> {
  const page = await reader.call('GET /meetings', { query: { limit: 200 } });
  cache.setQueryData(keys.meetings, page);
  const over = await reader.call('GET /meetings', { query: { when: 'over', limit: 200 } });
  for (const { id: meetingId } of [...page.meetings, ...over.meetings])
    cache.setQueryData(
      keys.meeting(meetingId),
      await reader.call('GET /meetings/:meetingId', { params: { meetingId } }),
    );
  cache.setQueryData(keys.calendarFeed, await reader.call('GET /calendar-feed'));
}

/** What the screens show of a room beside its feed: its topics with what stands under each, its pins, its days. */
async function parts(
  cache: QueryClient,
  reader: Somebody,
  channelId: string,
  audience: string,
  path: '' | 'side/' | 'organisation/',
): Promise<void> {
  const params = { channelId };
  const topics = await reader.call(`GET /channels/:channelId/${path}topics`, { params });
  cache.setQueryData(keys.topics(audience), topics);
  for (const topic of ['none', ...topics.topics.map((one) => one.topic.id)]) {
    const page = await reader.call(`GET /channels/:channelId/${path}messages`, { params, query: { limit, topic } });
    cache.setQueryData(keys.part(audience, topic), page);
  }
  cache.setQueryData(keys.pins(audience), await reader.call(`GET /channels/:channelId/${path}pins`, { params }));
  for (const zone of ['vn', 'cn'] as const) {
    const days = await reader.call(`GET /channels/:channelId/${path}days`, { params, query: { zone } });
    cache.setQueryData(keys.days(audience, zone), days);
  }
}

function audienceOf({ me }: Start, channelId: string, room: Room): string {
  return {
    shared: `channel:${channelId}`,
    side: `channel:${channelId}/${me.side}`,
    organisation: `channel:${channelId}/${me.organisationId}`,
  }[room];
}

function unlessRefused(error: unknown): undefined {
  if (!(error instanceof Refused)) throw error;
}

/** What the screens show out of a cache. The order of lists is theirs, and where to follow from, or by which session, is not shown. */
export function shown(cache: QueryClient): unknown {
  const start = cache.getQueryData<Start>(keys.start);
  if (!start) throw new Error('There is no start.');
  const { after: _, session: __, ...rest } = start;
  const rooms = cache.getQueriesData<MessagePage>({ queryKey: ['messages'] });
  return {
    ...rest,
    organisations: byId(start.organisations),
    people: byId(start.people),
    channels: byId(start.channels),
    reads: [...start.reads].sort((a, b) => (a.audience < b.audience ? -1 : 1)),
    rooms: Object.fromEntries(rooms.map(([[, audience], page]) => [String(audience), page?.messages])),
    notices: cache.getQueryData<NoticePage>(keys.notices)?.notices,
    parts: Object.fromEntries(
      ofRooms
        .flatMap((name) => cache.getQueriesData({ queryKey: [name] }))
        .map(([key, data]) => [key.join(' '), messagesOf(data)]),
    ),
    phrases: byId(cache.getQueryData<PhraseWording[]>(keys.phraseWordings) ?? []),
    terms: byId(cache.getQueryData<TermView[]>(keys.terms) ?? []),
    toAcknowledge: cache.getQueryData<MessageView[]>(keys.toAcknowledge),
    ...shownIssues(cache),
    ...shownMinutes(cache),
    ...shownMeetings(cache),
    // How many pairs there are follows the log, a moment later.
    imports: byKey(
      cache.getQueriesData<MemoryView>({ queryKey: ['memory'] }).map(([key, view]) => [key, view?.imports]),
    ),
  };
}

function shownIssues(cache: QueryClient) {
  const page = cache.getQueryData<IssuePage>(keys.issues);
  if (!page) return {};
  const issues = byId(page.issues);
  const inner = page.inner.filter(({ issueId }) => issues.some(({ id }) => id === issueId));
  const details = cache.getQueriesData<IssueDetail>({ queryKey: ['issue'] });
  const loaded = byId(details.flatMap(([, detail]) => detail?.issue ?? []));
  return {
    issues,
    inner: inner.sort((a, b) => (a.issueId < b.issueId ? -1 : 1)),
    desk: cache.getQueryData<InfiniteData<DeskPage>>(keys.deskList(undefined, undefined))?.pages,
    alone: loaded.map(({ id }) => cache.getQueryData<IssueDetail>(keys.issue(id))),
    entries: loaded.map(({ id }) => cache.getQueryData<EntryPage>(keys.issueEntries(id))),
  };
}

function shownMeetings(cache: QueryClient) {
  const details = cache.getQueriesData<MeetingDetail>({ queryKey: ['meeting'] }).flatMap(([, detail]) => detail ?? []);
  return {
    meetings: cache.getQueryData<MeetingPage>(keys.meetings)?.meetings,
    tables: [...details]
      .sort((a, b) => (a.meeting.id < b.meeting.id ? -1 : 1))
      .map(({ meeting, items, proposals }) => ({ meeting, items: byId(items), proposals: byId(proposals) })),
    feed: cache.getQueryData<CalendarFeed>(keys.calendarFeed),
  };
}

function shownMinutes(cache: QueryClient) {
  const lists = cache.getQueriesData<MinutesPage>({ queryKey: ['minutes-list'] });
  return {
    minutes: Object.fromEntries(lists.map(([[, audience], page]) => [String(audience), page?.minutes])),
    drafted: byKey(cache.getQueriesData<MinutesDetail>({ queryKey: ['minutes'] })),
    passkeys: cache.getQueryData(keys.passkeys),
  };
}

const byKey = <T>(entries: [readonly unknown[], T][]) =>
  Object.fromEntries(entries.map(([key, data]): [string, T] => [key.join(' '), data]));

const ofRooms = ['part', 'topics', 'pins', 'days'];
/** What a browser loads when somebody opens it. */
const opened = ['messages', ...ofRooms, 'issue', 'issue-entries', 'meeting', 'minutes', 'minutes-list', 'memory'];

/** Of a page its messages; a list as it is. */
const messagesOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'messages' in data ? data.messages : data;

const byId = <T extends { id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What a cache holds of rooms, each by its name. */
export function roomsOf(cache: QueryClient): string[] {
  return opened.flatMap((name) => cache.getQueriesData({ queryKey: [name] })).map(nameOf);
}

/** A browser loads a room when somebody opens it: the fresh cache holds no more of them than the old one had. */
export function withOnlyRooms(fresh: QueryClient, rooms: readonly string[]): QueryClient {
  fresh.removeQueries({
    predicate: ({ queryKey }) => opened.includes(String(queryKey[0])) && !rooms.includes(queryKey.join(' ')),
  });
  return fresh;
}

const nameOf = ([key]: [readonly unknown[], unknown]): string => key.join(' ');
