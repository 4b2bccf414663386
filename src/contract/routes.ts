import { z } from 'zod';
import { Id } from './basics.js';
import { AddMember, AddParty, ChannelView, OpenChannel } from './channels.js';
import { CatchUp, EventPage } from './events.js';
import { FindGates, GateView } from './gates.js';
import { EditMessage, MarkRead, MessagePage, MessageView, PageQuery, PostMessage, Revision } from './messages.js';
import { ChangeOrganisation, CreateOrganisation, OrganisationView } from './organisations.js';
import { Act, ChangePerson, InvitePerson, PersonView, PersonWithLink } from './people.js';
import { PhraseBook } from './phrases.js';
import type { RouteTable } from './route.js';
import { accountRoutes } from './routes.accounts.js';
import { fileRoutes } from './routes.files.js';
import { SetUpDone } from './second-steps.js';
import { ChangePreferences, LinkView, Preferences, ReadMark, SetUp, SetUpState, Start, Token } from './sessions.js';
import { Translation } from './text.js';

const organisationId = z.strictObject({ organisationId: Id });
const personId = z.strictObject({ personId: Id });
const channelId = z.strictObject({ channelId: Id });
const messageId = z.strictObject({ messageId: Id });

/**
 * Every route of `/api/v1`, once: the controllers take method and path from here, the guard who may call it, the
 * browser its types, the documents their words. A route that is not listed does not compile.
 */
export const routes = {
  ...accountRoutes,
  ...fileRoutes,
  'GET /set-up': {
    says: 'Whether the service still waits for its first organisation.',
    needs: 'nobody',
    answer: SetUpState,
  },
  'POST /set-up': {
    says: 'Creates the operator, the first organisation and its first coordinator.',
    needs: 'nobody',
    body: SetUp,
    answer: SetUpDone,
  },
  'POST /links/look': {
    says: 'What a one-time link is for, without using it.',
    needs: 'nobody',
    body: Token,
    answer: LinkView,
  },
  'GET /start': {
    says: 'Everything for the first screen, and where to follow the log from.',
    needs: 'self.manage',
    answer: Start,
  },
  'PATCH /preferences': {
    says: 'Changes one’s own language, layout, theme or send key.',
    needs: 'self.manage',
    body: ChangePreferences,
    answer: Preferences.extend({ version: z.int() }),
  },
  'PUT /reads': {
    says: 'Marks an audience as read up to a position; marks only move forward.',
    needs: 'message.read',
    body: MarkRead,
    answer: ReadMark,
  },
  'GET /events': {
    says: 'Events after a cursor, in order, gap-free per audience; the long-polling twin of the socket.',
    needs: 'self.manage',
    query: CatchUp,
    answer: EventPage as unknown as z.ZodType<EventPage>,
  },

  'GET /organisations': {
    says: 'All organisations of both sides.',
    needs: 'directory.read',
    answer: z.array(OrganisationView),
  },
  'POST /organisations': {
    says: 'Adds an organisation.',
    needs: 'organisation.manage',
    body: CreateOrganisation,
    answer: OrganisationView,
  },
  'GET /organisations/:organisationId': {
    says: 'One organisation; the ETag is its version.',
    needs: 'directory.read',
    params: organisationId,
    answer: OrganisationView,
  },
  'PATCH /organisations/:organisationId': {
    says: 'Changes names or level.',
    needs: 'organisation.manage',
    params: organisationId,
    body: ChangeOrganisation,
    answer: OrganisationView,
    versioned: true,
  },

  'GET /people': {
    says: 'One’s own organisation’s people; for the operator everybody. Counterparts are named in the channels one shares.',
    needs: 'directory.read',
    answer: z.array(PersonView),
  },
  'POST /people': {
    says: 'Invites a colleague; answers with a one-time link (72 h).',
    needs: 'person.invite',
    body: InvitePerson,
    answer: PersonWithLink,
  },
  'GET /people/:personId': {
    says: 'One person; the ETag is their version.',
    needs: 'directory.read',
    params: personId,
    answer: PersonView,
  },
  'PATCH /people/:personId': {
    says: 'Changes a colleague’s names, post or roles.',
    needs: 'person.manage',
    params: personId,
    body: ChangePerson,
    answer: PersonView,
    versioned: true,
  },

  'GET /gates': {
    says: 'The gate register, or what matches `q` in any spelling.',
    needs: 'directory.read',
    query: FindGates,
    answer: z.array(GateView),
  },
  'GET /phrases': { says: 'The standard phrases with their categories.', needs: 'directory.read', answer: PhraseBook },

  'GET /channels': {
    says: 'The channels one is a member of; for the operator all, without content.',
    needs: 'channel.list',
    answer: z.array(ChannelView),
  },
  'POST /channels': {
    says: 'Opens a channel for a gate pair or a subject.',
    needs: 'channel.open',
    body: OpenChannel,
    answer: ChannelView,
  },
  'GET /channels/:channelId': {
    says: 'One channel with its parties and people.',
    needs: 'channel.list',
    params: channelId,
    answer: ChannelView,
  },
  'POST /channels/:channelId/parties': {
    says: 'Adds an organisation of one’s own side (the operator: of either); its coordinators become members.',
    needs: 'channel.parties',
    params: channelId,
    body: AddParty,
    answer: ChannelView,
  },
  'POST /channels/:channelId/members': {
    says: 'Brings in somebody of one’s own organisation; they read from now on.',
    needs: 'channel.people',
    params: channelId,
    body: AddMember,
    answer: ChannelView,
  },
  'POST /channels/:channelId/members/:personId/remove': {
    says: 'Takes somebody of one’s own organisation out; they read nothing more.',
    needs: 'channel.people',
    params: channelId.extend(personId.shape),
    body: Act,
    answer: ChannelView,
  },

  'GET /channels/:channelId/messages': {
    says: 'Messages of the shared room.',
    needs: 'message.read',
    params: channelId,
    query: PageQuery,
    answer: MessagePage,
  },
  'POST /channels/:channelId/messages': {
    says: 'Posts to both sides.',
    needs: 'message.post',
    params: channelId,
    body: PostMessage,
    answer: MessageView,
  },
  'GET /channels/:channelId/side/messages': {
    says: 'Messages of one’s own side’s room.',
    needs: 'message.read',
    params: channelId,
    query: PageQuery,
    answer: MessagePage,
  },
  'POST /channels/:channelId/side/messages': {
    says: 'Posts to the agencies of one’s own side only.',
    needs: 'message.post',
    params: channelId,
    body: PostMessage,
    answer: MessageView,
  },
  'GET /channels/:channelId/organisation/messages': {
    says: 'Messages of one’s own organisation’s room.',
    needs: 'message.read',
    params: channelId,
    query: PageQuery,
    answer: MessagePage,
  },
  'POST /channels/:channelId/organisation/messages': {
    says: 'Posts to one’s own organisation only.',
    needs: 'message.post',
    params: channelId,
    body: PostMessage,
    answer: MessageView,
  },
  'POST /channels/:channelId/held': {
    says: 'Leaves a message in the own side’s room until an interpreter has checked it; then it goes to both sides.',
    needs: 'message.post',
    params: channelId,
    body: PostMessage,
    answer: MessageView,
  },

  'GET /messages/waiting': {
    says: 'What waits for an interpreter in the channels one reads, oldest first.',
    needs: 'translation.write',
    answer: z.array(MessageView),
  },
  'GET /messages/:messageId': {
    says: 'One message; the ETag is its version.',
    needs: 'message.read',
    params: messageId,
    answer: MessageView,
  },
  'PATCH /messages/:messageId': {
    says: 'Edits one’s own message within 15 minutes.',
    needs: 'message.post',
    params: messageId,
    body: EditMessage,
    answer: MessageView,
    versioned: true,
  },
  'POST /messages/:messageId/retract': {
    says: 'Takes one’s own message back; both sides see that something was retracted.',
    needs: 'message.post',
    params: messageId,
    body: Act,
    answer: MessageView,
  },
  'PUT /messages/:messageId/translation': {
    says: 'Writes or corrects the other-language text as a draft.',
    needs: 'translation.write',
    params: messageId,
    body: Translation,
    answer: MessageView,
    versioned: true,
  },
  'PUT /messages/:messageId/verification': {
    says: 'Writes the other-language text and verifies it; a held message goes out.',
    needs: 'translation.write',
    params: messageId,
    body: Translation,
    answer: MessageView,
    versioned: true,
  },
  'GET /messages/:messageId/history': {
    says: 'Every wording the message had, newest first.',
    needs: 'message.read',
    params: messageId,
    answer: z.array(Revision),
  },
} as const satisfies RouteTable;

export type RouteKey = keyof typeof routes;
export type RouteOf<K extends RouteKey> = (typeof routes)[K];

type Part<K extends RouteKey, P extends string> =
  RouteOf<K> extends Record<P, infer S extends z.ZodType> ? z.input<S> : undefined;
/** What the browser hands in, by route. */
export type ParamsOf<K extends RouteKey> = Part<K, 'params'>;
export type QueryOf<K extends RouteKey> = Part<K, 'query'>;
export type BodyOf<K extends RouteKey> = Part<K, 'body'>;
/** What the browser gets back, by route. */
export type AnswerOf<K extends RouteKey> = z.output<RouteOf<K>['answer']>;

/** Whether a request to this path of the router brings bytes instead of JSON. */
export function takesBytes(method: string, path = ''): boolean {
  return (routes as RouteTable)[`${method} ${path.replace('/api/v1', '')}` as keyof RouteTable]?.binary === 'body';
}
