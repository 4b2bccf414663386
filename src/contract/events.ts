import { z } from 'zod';
import { Ground } from './agreements.js';
import { Id, Instant } from './basics.js';
import { ChannelView } from './channels.js';
import { DeskTaking } from './desk.js';
import { InnerView, IssueEntry, IssueView } from './issues.js';
import { AgendaItem, CalendarFeed, MeetingView, Proposal } from './meetings.js';
import { MemoryImport } from './memory.js';
import { MessageView } from './messages.js';
import { MinutesAction, MinutesDetail, MinutesInner, MinutesRow, MinutesView } from './minutes.js';
import { OrganisationView } from './organisations.js';
import { PasskeyView } from './passkeys.js';
import { PersonCard, PersonView } from './people.js';
import { PhraseWording } from './phrases.js';
import { Preferences, SessionView } from './sessions.js';
import { TermView } from './terms.js';
import { TopicView } from './topics.js';
import { ChannelTranslation } from './translation.js';

const organisation = z.strictObject({ organisation: OrganisationView });
const person = z.strictObject({ person: PersonView });
const session = z.strictObject({ session: SessionView });
const ownAccount = z.strictObject({ person: PersonView, codesLeft: z.int().min(0) });
const channel = z.strictObject({ channel: ChannelView });
const message = z.strictObject({ message: MessageView });
const topic = z.strictObject({ topic: TopicView });
const meeting = z.strictObject({ meeting: MeetingView });
const minutes = z.strictObject({ minutes: MinutesView });
const term = z.strictObject({ term: TermView });
const phrase = z.strictObject({ phrase: PhraseWording });
const issue = z.strictObject({ issue: IssueView, entry: IssueEntry });

/** Every kind of event there is, with its payload. Kinds are only ever added; payloads carry whole views. */
export const events = {
  'organisation.created': organisation,
  'organisation.changed': organisation,
  'person.invited': person,
  'person.joined': person,
  'person.changed': person,
  'person.removed': person,
  'person.link_issued': person,
  'person.name_confirmed': person,
  'person.suspended': person,
  'person.restored': person,
  /** `failed`: how often somebody tried in vain since the last time. */
  'session.opened': session.extend({ failed: z.int().min(0).optional() }),
  'session.closed': session,
  /** One's own second step and password, in one's own audience: what happened, never a secret. */
  'second_step.set': ownAccount,
  'second_step.removed': ownAccount,
  'second_step.reset': ownAccount.extend({ by: PersonCard }),
  'second_step.codes_renewed': ownAccount,
  'second_step.code_used': ownAccount,
  'password.changed': z.strictObject({ byLink: z.boolean() }),
  'preferences.changed': z.strictObject({ preferences: z.strictObject({ ...Preferences.shape, version: z.int() }) }),
  'channel.opened': channel,
  'channel.changed': channel,
  /** For the person's own audience: the channel is theirs to read from now on. */
  'channel.joined': channel,
  'channel.left': z.strictObject({ channelId: Id }),
  'message.posted': message,
  'message.edited': message,
  'message.retracted': message,
  'message.translated': message,
  'message.verified': message,
  'message.sent': message,
  /** A held message has another author now: the one who wrote it has no access any more. */
  'message.handed_over': message,
  /** A message quoted another one that was retracted; what it quoted of it is gone. */
  'message.quote_withdrawn': message,
  /** Somebody confirmed for their side that it was received. */
  'message.acknowledged': message,
  'message.pinned': message,
  'message.unpinned': message,
  'topic.opened': topic,
  /** Its subject was worded anew or put into the other language, or it was closed or opened again. */
  'topic.changed': topic,
  'issue.opened': issue,
  /** Somebody acted; `entry` says what they did. */
  'issue.changed': issue,
  /** Words of it, or its title, were put into the other language or worded anew: nothing was done. */
  'issue.worded': z.strictObject({ issue: IssueView }),
  /** It has been closed for so long that the names of persons in it are no longer shown. */
  'issue.masked': z.strictObject({ issue: IssueView }),
  /** What one side keeps about it among itself, in that side's room. */
  'issue.inner': z.strictObject({ inner: InnerView }),
  'meeting.called': meeting,
  /** Its facts, a reply, a delegation, the order of its agenda; it was held, closed or called off. */
  'meeting.changed': meeting,
  /** A point of its agenda, shared or of one side; with whatever became of it. */
  'meeting.item': z.strictObject({ item: AgendaItem }),
  'meeting.proposal': z.strictObject({ proposal: Proposal }),
  /** One’s own calendar to subscribe to was made, or is there no more. */
  'calendar_feed.changed': z.strictObject({ feed: CalendarFeed }),
  /** A key for signing; its owner alone is told. */
  'passkey.added': z.strictObject({ passkey: PasskeyView }),
  'passkey.removed': z.strictObject({ passkey: PasskeyView }),
  /** With all their rows and actions. */
  'minutes.opened': MinutesDetail.omit({ inner: true, damage: true }),
  /** What stands above the rows, or the order of rows and actions. */
  'minutes.changed': minutes,
  'minutes.row': z.strictObject({ row: MinutesRow }),
  'minutes.action': z.strictObject({ action: MinutesAction }),
  'minutes.frozen': minutes,
  /** Open for changes again; the signatures there were are void. */
  'minutes.reopened': minutes.extend({ voided: z.int().min(0) }),
  'minutes.signed': minutes,
  /** Somebody reminded the side that has not signed. */
  'minutes.reminded': minutes.extend({ by: PersonCard }),
  /** What one side approved inside, in that side's room. */
  'minutes.inner': z.strictObject({ approved: MinutesInner }),
  /** A signed clause on which an issue rests was named or taken back, in the room of the issue. */
  'ground.changed': z.strictObject({ ground: Ground }),
  /** A file of checked pairs was brought in for one side, or taken back; in that side's room. */
  'memory.imported': z.strictObject({ memoryImport: MemoryImport }),
  'memory.withdrawn': z.strictObject({ memoryImport: MemoryImport }),
  /** Who of a side works on a text that waits for an interpreter, in that side's room. */
  'desk.taken': z.strictObject({ taking: DeskTaking }),
  /** A term, or another wording of one, was put before the other side. */
  'term.proposed': term,
  /** The other side agreed to it or refused it, or it was taken back. */
  'term.answered': term,
  'phrase.proposed': phrase,
  'phrase.answered': phrase,
  /** A side agreed that texts of the channel go to an engine, or took that back. */
  'translation.changed': z.strictObject({ translation: ChannelTranslation }),
} as const;

export type Kind = keyof typeof events;
export type PayloadOf<K extends Kind> = z.infer<(typeof events)[K]>;

/** An event as it travels. The place of the node-wide order (`seq`) never leaves the server: it would tell of internal traffic. */
export type EventOf<K extends Kind = Kind> = {
  [P in K]: {
    audience: string;
    /** Gap-free per audience: a reader who holds 1…n has everything. */
    position: number;
    kind: P;
    actorId: string;
    at: string;
    payload: PayloadOf<P>;
  };
}[K];
export type Event = EventOf;

const eventSchema = <K extends Kind>(kind: K) =>
  z.strictObject({
    audience: z.string(),
    position: z.int(),
    kind: z.literal(kind),
    actorId: z.string(),
    at: Instant,
    payload: events[kind],
  });

/** The wire form of every event, for the documents and the tests. */
export const Event = z.union(
  (Object.keys(events) as Kind[]).map(eventSchema) as unknown as [z.ZodType<Event>, z.ZodType<Event>],
);

/** Where a reader stands in each audience: the position of the last event it has. */
export const Cursor = z.record(z.string().max(200), z.int().min(0));
export type Cursor = z.infer<typeof Cursor>;

/** Events after the cursor, and whether to ask again at once. Audiences one may not read are simply not answered. */
export const EventPage = z.strictObject({ events: z.array(Event), after: Cursor, more: z.boolean() });
export type EventPage = { events: Event[]; after: Cursor; more: boolean };

/** `after` is a cursor as JSON; with `wait` (seconds) the answer is held back until something happens. */
export const CatchUp = z.strictObject({
  after: z
    .string()
    .max(60_000)
    .transform((value, context) => {
      try {
        return JSON.parse(value) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'not_json' });
        return z.NEVER;
      }
    })
    .pipe(Cursor),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
  wait: z.coerce.number().int().min(0).max(25).default(0),
});
export type CatchUp = z.infer<typeof CatchUp>;
