import { z } from 'zod';
import { Id, Instant, Language, plainLine, Version } from './basics.js';
import { ChannelView } from './channels.js';
import { limits } from './limits.js';
import { CreateOrganisation, OrganisationView } from './organisations.js';
import { Email, Password, PersonName, PersonView } from './people.js';
import { TopicPart } from './topics.js';

/** How the two languages stand on the screen: beside each other, one under the other, or one's own alone. */
export const TextLayout = z.enum(['side_by_side', 'stacked', 'own_only']);
export type TextLayout = z.infer<typeof TextLayout>;

/** A time of day on the clock of one's own side. */
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Between these times only what is urgent makes itself heard; they may lie around midnight. */
export const QuietHours = z.strictObject({ from: TimeOfDay, to: TimeOfDay });
export type QuietHours = z.infer<typeof QuietHours>;

/** Filters of the list of issues under a name of one’s own, as they stand in its address. */
export const SavedFilter = z.strictObject({
  name: plainLine(60),
  query: z
    .string()
    .max(1_000)
    .regex(/^[\w*.%&=+-]+$/),
});
export type SavedFilter = z.infer<typeof SavedFilter>;

/** What a person set for themselves; it follows them from device to device. */
export const Preferences = z.strictObject({
  language: Language,
  layout: TextLayout,
  theme: z.enum(['system', 'light', 'dark']),
  /** Which key sends: Enter, or Ctrl+Enter with Enter as a new line. */
  sendKey: z.enum(['enter', 'ctrl_enter']),
  /** Absent in the older parts of the log. */
  quiet: QuietHours.nullable().optional(),
  /** Whether single letters act outside of fields; absent while they do. */
  keys: z.enum(['on', 'off']).optional(),
  /** Whether terms are underlined in texts; absent while they are. */
  terms: z.enum(['on', 'off']).optional(),
  /** Absent while there is none. */
  filters: z.array(SavedFilter).max(limits.filtersPerPerson).optional(),
});
export type Preferences = z.infer<typeof Preferences>;

/** Only what is named changes. */
export const ChangePreferences = z.strictObject({ id: Id, ...Preferences.partial().shape });
export type ChangePreferences = z.infer<typeof ChangePreferences>;

export const SignIn = z.strictObject({ email: Email, password: z.string().min(1).max(128), remember: z.boolean() });
export type SignIn = z.infer<typeof SignIn>;

/** A one-time token out of a link; it stands after `#`, so it reaches no log. */
export const Token = z.strictObject({ token: z.string().min(20).max(100) });
export type Token = z.infer<typeof Token>;

/** What a link is for, shown before its holder chooses a password. */
export const LinkView = z.strictObject({
  purpose: z.enum(['invitation', 'password']),
  person: PersonView.pick({ name: true, post: true, side: true }),
  email: z.string(),
  organisation: OrganisationView.nullable(),
  language: Language,
  expiresAt: Instant,
});
export type LinkView = z.infer<typeof LinkView>;

export const UseLink = z.strictObject({ ...Token.shape, password: Password });
export type UseLink = z.infer<typeof UseLink>;

/** The first start: the operator's account, the first organisation and its first coordinator. */
export const SetUp = z.strictObject({
  ...Token.shape,
  operator: z.strictObject({ id: Id, email: Email, name: PersonName, password: Password, language: Language }),
  organisation: CreateOrganisation,
  coordinator: z.strictObject({ id: Id, email: Email, name: PersonName, language: Language }),
});
export type SetUp = z.infer<typeof SetUp>;

export const SetUpState = z.strictObject({ needed: z.boolean() });
export type SetUpState = z.infer<typeof SetUpState>;

/** A device as its browser introduces itself, in the names people know; `null` where it does not say. */
export const Device = z.strictObject({
  system: z.string().max(40).nullable(),
  browser: z.string().max(40).nullable(),
  phone: z.boolean(),
});
export type Device = z.infer<typeof Device>;

/** One sign-in on one device. Sessions in the older parts of the log do not say which. */
export const SessionView = z.strictObject({
  id: Id,
  personId: Id,
  openedAt: Instant,
  expiresAt: Instant,
  device: Device.optional(),
});
export type SessionView = z.infer<typeof SessionView>;

/** An open session in a list: when it was last heard of (to the minute), and whether it is the one that asks. */
export const OpenSession = z.strictObject({ ...SessionView.shape, seenAt: Instant, present: z.boolean() });
export type OpenSession = z.infer<typeof OpenSession>;

/** How far somebody has read one audience, and what is left: `unread` stops counting at 100. */
export const ReadMark = z.strictObject({
  audience: z.string(),
  position: z.int().min(0),
  unread: z.int().min(0).max(100),
  /**
   * Where it differs by topic: of what is unread, how much stands under a topic, and what was read of a topic ahead of
   * the room. Absent where nothing does.
   */
  parts: z
    .array(z.strictObject({ part: TopicPart, position: z.int().min(0), unread: z.int().min(0).max(100) }))
    .optional(),
});
export type ReadMark = z.infer<typeof ReadMark>;

/**
 * Everything the browser needs to draw its first screen, and the positions to follow the log from. The positions are
 * taken before the rest is read, so an event may come twice and never not at all.
 */
export const Start = z.strictObject({
  me: PersonView,
  preferences: z.strictObject({ ...Preferences.shape, version: Version }),
  session: SessionView,
  organisations: z.array(OrganisationView),
  people: z.array(PersonView),
  channels: z.array(ChannelView),
  reads: z.array(ReadMark),
  after: z.record(z.string(), z.int()),
  /** The service shows a case told again from the press; everything is thrown away at its end. */
  demo: z.literal(true).optional(),
});
export type Start = z.infer<typeof Start>;
