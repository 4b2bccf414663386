import { QueryClient } from '@tanstack/react-query';
import type { Room } from '../../src/contract/channels.js';
import type { EntryPage, IssueDetail, IssuePage, IssueView } from '../../src/contract/issues.js';
import type { MessagePage, MessageView } from '../../src/contract/messages.js';
import type { NoticePage } from '../../src/contract/notices.js';
import { allows } from '../../src/contract/permissions.js';
import type { Start } from '../../src/contract/sessions.js';
import type { TopicView } from '../../src/contract/topics.js';
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
  if (allows(start.me.roles, 'message.read')) {
    cache.setQueryData(keys.notices, await reader.call('GET /notices', { query: { limit: 50 } }));
  }
  if (allows(start.me.roles, 'translation.write')) {
    cache.setQueryData(keys.waiting, await reader.call('GET /messages/waiting'));
    cache.setQueryData(keys.waitingTopics, await reader.call('GET /topics/waiting'));
    cache.setQueryData(keys.waitingIssues, await reader.call('GET /issues/waiting'));
  }
  if (allows(start.me.roles, 'message.acknowledge'))
    cache.setQueryData(keys.toAcknowledge, await reader.call('GET /messages/to-acknowledge'));
  return cache;
}

/** What an event lets the browser ask the server for again, it asks for. */
export async function askedAgain(cache: QueryClient, reader: Somebody): Promise<void> {
  for (const [, detail] of cache.getQueriesData<IssueDetail>({ queryKey: ['issue'] }))
    if (detail && !cache.getQueryData(keys.issueEntries(detail.issue.id)))
      await entriesOf(cache, reader, detail.issue.id);
  if (cache.getQueryState(keys.waitingTopics)?.isInvalidated)
    cache.setQueryData(keys.waitingTopics, await reader.call('GET /topics/waiting'));
  if (cache.getQueryState(keys.issues)?.isInvalidated) {
    cache.setQueryData(keys.issues, await reader.call('GET /issues', { query: { limit: 200 } }));
    if (cache.getQueryState(keys.waitingIssues))
      cache.setQueryData(keys.waitingIssues, await reader.call('GET /issues/waiting'));
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
    waiting: cache.getQueryData<MessageView[]>(keys.waiting),
    waitingTopics: cache.getQueryData<TopicView[]>(keys.waitingTopics),
    toAcknowledge: cache.getQueryData<MessageView[]>(keys.toAcknowledge),
    ...shownIssues(cache),
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
    waitingIssues: cache.getQueryData<IssueView[]>(keys.waitingIssues),
    alone: loaded.map(({ id }) => cache.getQueryData<IssueDetail>(keys.issue(id))),
    entries: loaded.map(({ id }) => cache.getQueryData<EntryPage>(keys.issueEntries(id))),
  };
}

const ofRooms = ['part', 'topics', 'pins', 'days'];
/** What a browser loads when somebody opens it. */
const opened = ['messages', ...ofRooms, 'issue', 'issue-entries'];

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
