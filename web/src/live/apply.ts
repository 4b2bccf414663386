import type { QueryClient } from '@tanstack/query-core';
import { isOfChannel } from '../../../src/contract/audiences.js';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { Event, EventOf, Kind } from '../../../src/contract/events.js';
import type { MessageView } from '../../../src/contract/messages.js';
import type { OrganisationView } from '../../../src/contract/organisations.js';
import type { PersonView } from '../../../src/contract/people.js';
import type { AnswerOf } from '../../../src/contract/routes.js';
import { keys } from '../api/keys.js';
import { addMessage, joinChannel, updateMessage, updateStart, upserted } from './cache.js';
import { askForDesk, forgetDesk, noteForDesk, putTaking } from './desk.js';
import { askForIssues, forgetIssues, putInner, putIssue } from './issues.js';
import { counted } from './marks.js';
import { forgetMeetings, putMeeting, putOnTable } from './meetings.js';
import { addMinutes, forgetMinutes, putMinutes, putMinutesAction, putMinutesInner, putMinutesRow } from './minutes.js';
import { forgetNotices, updateNotices } from './notices.js';
import { putTopic } from './parts.js';
import { forgetWordings, putPhrase, putTerm } from './terms.js';
import { putTranslation } from './translation.js';

type Start = AnswerOf<'GET /start'>;
type Applier<K extends Kind> = (cache: QueryClient, event: EventOf<K>) => void;

/**
 * What each kind of event does to the cache. Events carry whole views, so applying one twice is harmless; a kind
 * without an applier does not compile. Nothing here knows React or the page: an old start and the events after it
 * give the fresh start.
 */
export const appliers: { [K in Kind]: Applier<K> } = {
  'organisation.created': (cache, { payload }) => organisation(cache, payload.organisation),
  'organisation.changed': (cache, { payload }) => organisation(cache, payload.organisation),
  'person.invited': (cache, { payload }) => person(cache, payload.person),
  'person.joined': (cache, { payload }) => person(cache, payload.person),
  'person.changed': (cache, { payload }) => person(cache, payload.person),
  'person.removed': (cache, { payload }) => person(cache, payload.person),
  'person.link_issued': (cache, { payload }) => person(cache, payload.person),
  'person.name_confirmed': (cache, { payload }) => person(cache, payload.person),
  'person.suspended': (cache, { payload }) => person(cache, payload.person),
  'person.restored': (cache, { payload }) => person(cache, payload.person),
  // That one's own session has ended is heard by the connection; lists of sessions are asked for anew.
  'session.opened': (cache) => askAgain(cache, keys.sessions, keys.history),
  'session.closed': (cache) => askAgain(cache, keys.sessions, keys.history),
  'second_step.set': (cache, { payload }) => ownAccount(cache, payload.person),
  'second_step.removed': (cache, { payload }) => ownAccount(cache, payload.person),
  'second_step.reset': (cache, { payload }) => ownAccount(cache, payload.person),
  'second_step.codes_renewed': (cache, { payload }) => ownAccount(cache, payload.person),
  'second_step.code_used': (cache, { payload }) => ownAccount(cache, payload.person),
  'password.changed': (cache) => askAgain(cache, keys.history),
  'passkey.added': (cache) => askAgain(cache, keys.passkeys, keys.history),
  'passkey.removed': (cache) => askAgain(cache, keys.passkeys, keys.history),
  'preferences.changed': (cache, { payload }) =>
    updateStart(cache, (start) =>
      payload.preferences.version < start.preferences.version ? start : { ...start, preferences: payload.preferences },
    ),
  'channel.opened': (cache, { payload }) => channel(cache, payload.channel),
  'channel.changed': (cache, { payload }) => {
    channel(cache, payload.channel);
    askAgain(cache, keys.receipts(`channel:${payload.channel.id}`));
  },
  'channel.joined': (cache, { payload }) => {
    joinChannel(cache, payload.channel);
    askForIssues(cache);
    askForDesk(cache);
    askAgain(cache, keys.meetings, keys.terms, keys.phraseWordings);
  },
  'channel.left': (cache, { payload }) => left(cache, payload.channelId),
  'message.posted': (cache, event) => {
    addMessage(cache, event.payload.message);
    updateNotices(cache, event.payload.message);
    count(cache, event, event.payload.message);
  },
  'message.edited': (cache, { payload }) => changed(cache, payload.message),
  'message.retracted': (cache, { payload }) => {
    changed(cache, payload.message);
    void cache.invalidateQueries({ queryKey: keys.search });
  },
  'message.translated': (cache, { payload }) => changed(cache, payload.message),
  'message.verified': (cache, { payload }) => changed(cache, payload.message),
  'message.sent': (cache, { payload }) => changed(cache, payload.message),
  'message.handed_over': (cache, { payload }) => changed(cache, payload.message),
  'message.quote_withdrawn': (cache, { payload }) => changed(cache, payload.message),
  'message.acknowledged': (cache, { payload }) => changed(cache, payload.message),
  'message.pinned': (cache, { payload }) => changed(cache, payload.message),
  'message.unpinned': (cache, { payload }) => changed(cache, payload.message),
  'topic.opened': (cache, { payload }) => putTopic(cache, payload.topic),
  'topic.changed': (cache, { payload }) => putTopic(cache, payload.topic),
  'issue.opened': (cache, { payload }) => putIssue(cache, payload.issue, payload.entry),
  'issue.changed': (cache, { payload }) => putIssue(cache, payload.issue, payload.entry),
  'issue.masked': (cache, { payload }) => putIssue(cache, payload.issue),
  'issue.worded': (cache, { payload }) => putIssue(cache, payload.issue),
  'issue.inner': (cache, { payload }) => putInner(cache, payload.inner),
  'meeting.called': (cache, { payload }) => putMeeting(cache, payload.meeting),
  'meeting.changed': (cache, { payload }) => putMeeting(cache, payload.meeting),
  'meeting.item': (cache, { payload }) => putOnTable(cache, 'items', payload.item),
  'meeting.proposal': (cache, { payload }) => putOnTable(cache, 'proposals', payload.proposal),
  'calendar_feed.changed': (cache) => askAgain(cache, keys.calendarFeed),
  'minutes.opened': (cache, { payload }) => addMinutes(cache, payload),
  'minutes.changed': (cache, { payload }) => putMinutes(cache, payload.minutes),
  'minutes.row': (cache, { payload }) => putMinutesRow(cache, payload.row),
  'minutes.action': (cache, { payload }) => putMinutesAction(cache, payload.action),
  'minutes.frozen': (cache, { payload }) => putMinutes(cache, payload.minutes),
  'minutes.reopened': (cache, { payload }) => putMinutes(cache, payload.minutes),
  'minutes.signed': (cache, { payload }) => putMinutes(cache, payload.minutes),
  'minutes.reminded': (cache, { payload }) => putMinutes(cache, payload.minutes),
  'minutes.inner': (cache, { payload }) => putMinutesInner(cache, payload.approved),
  'ground.changed': (cache, { payload: { ground } }) => {
    askAgain(cache, keys.groundsOf(ground.issue.id));
    askAgain(cache, keys.groundsOn(ground.minutesId));
  },
  'memory.imported': (cache, { payload }) => askAgain(cache, keys.memory(payload.memoryImport.channelId)),
  'memory.withdrawn': (cache, { payload }) => askAgain(cache, keys.memory(payload.memoryImport.channelId)),
  'desk.taken': (cache, { payload }) => putTaking(cache, payload.taking),
  'term.proposed': (cache, { payload }) => putTerm(cache, payload.term),
  'term.answered': (cache, { payload }) => putTerm(cache, payload.term),
  'phrase.proposed': (cache, { payload }) => putPhrase(cache, payload.phrase),
  'phrase.answered': (cache, { payload }) => putPhrase(cache, payload.phrase),
  'translation.changed': (cache, { payload }) => putTranslation(cache, payload.translation),
};

/** Applies one event and notes how far its audience is followed. */
export function apply(cache: QueryClient, event: Event): void {
  (appliers[event.kind] as Applier<Kind>)(cache, event);
  noteForDesk(cache, event);
  updateStart(cache, (start) => followed(start, event));
}

function changed(cache: QueryClient, message: MessageView): void {
  updateMessage(cache, message);
  updateNotices(cache, message);
}

function followed(start: Start, { audience, position }: Event): Start {
  if ((start.after[audience] ?? -1) >= position) return start;
  return { ...start, after: { ...start.after, [audience]: position } };
}

function organisation(cache: QueryClient, view: OrganisationView): void {
  updateStart(cache, (start) => ({ ...start, organisations: upserted(start.organisations, view) }));
}

function person(cache: QueryClient, view: PersonView): void {
  const before = cache.getQueryData<Start>(keys.start)?.me;
  updateStart(cache, (start) => {
    const known = start.people.find(({ id }) => id === view.id);
    // The other audiences hear of a person without the account, which one's own organisation knows already.
    const whole = view.account || !known?.account ? view : { ...view, account: known.account };
    const me = start.me.id === view.id && start.me.version <= view.version ? { ...start.me, ...whole } : start.me;
    return { ...start, me, people: upserted(start.people, whole) };
  });
  // In another role one is called by other messages.
  if (before?.id === view.id && before.roles.join() !== view.roles.join()) askAgain(cache, keys.notices);
}

function ownAccount(cache: QueryClient, view: PersonView): void {
  person(cache, view);
  askAgain(cache, keys.secondStep, keys.history);
}

/** What only the server lists is fetched again where it is on the screen. */
function askAgain(cache: QueryClient, ...queryKeys: (readonly string[])[]): void {
  for (const queryKey of queryKeys) void cache.invalidateQueries({ queryKey });
}

/** A channel is mine while I am among its members; the operator sees the list of all. */
function channel(cache: QueryClient, view: ChannelView): void {
  updateStart(cache, (start) => {
    const mine = view.members.some((member) => member.person.id === start.me.id) || start.me.roles.includes('operator');
    return mine ? { ...start, channels: upserted(start.channels, view) } : start;
  });
}

/** What the cache holds by room. */
const ofRooms = new Set(['messages', 'part', 'topics', 'pins', 'days']);

function left(cache: QueryClient, channelId: string): void {
  const within = (audience: string) => isOfChannel(audience, channelId);
  updateStart(cache, (start) => ({
    ...start,
    channels: start.channels.filter(({ id }) => id !== channelId),
    reads: start.reads.filter(({ audience }) => !within(audience)),
    after: Object.fromEntries(Object.entries(start.after).filter(([audience]) => !within(audience))),
  }));
  cache.removeQueries({ queryKey: keys.search });
  cache.removeQueries({
    predicate: ({ queryKey: [name, audience] }) => ofRooms.has(String(name)) && within(String(audience)),
  });
  cache.removeQueries({
    predicate: ({ queryKey: [name], state }) =>
      name === 'message' && (state.data as MessageView | undefined)?.channelId === channelId,
  });
  forgetNotices(cache, channelId);
  forgetIssues(cache, channelId);
  forgetMeetings(cache, channelId);
  forgetMinutes(cache, channelId);
  forgetDesk(cache, channelId);
  cache.removeQueries({ queryKey: keys.memory(channelId) });
  cache.removeQueries({ queryKey: keys.translation(channelId) });
  forgetWordings(cache, channelId);
  cache.setQueryData<MessageView[]>(keys.toAcknowledge, (list) => list?.filter((one) => one.channelId !== channelId));
}

/** One more unread, once: an event the start already counted, or one that comes twice, changes nothing. */
function count(cache: QueryClient, event: EventOf<'message.posted'>, message: MessageView): void {
  updateStart(cache, (start) => {
    if ((start.after[event.audience] ?? -1) >= event.position) return start;
    const reads = start.reads.map((mark) =>
      mark.audience === message.audience ? counted(mark, message, start.me.id) : mark,
    );
    return followed({ ...start, reads }, event);
  });
}
