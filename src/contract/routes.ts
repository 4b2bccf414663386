import { z } from 'zod';
import { CalendarYear, YearOfCalendar } from './calendar.js';
import { CatchUp, EventPage } from './events.js';
import { FindGates, GateView } from './gates.js';
import { PhraseBook } from './phrases.js';
import type { RouteTable } from './route.js';
import { accountRoutes } from './routes.accounts.js';
import { channelRoutes } from './routes.channels.js';
import { deskRoutes } from './routes.desk.js';
import { documentRoutes } from './routes.documents.js';
import { figureRoutes } from './routes.figures.js';
import { fileRoutes } from './routes.files.js';
import { issueRoutes } from './routes.issues.js';
import { meetingRoutes } from './routes.meetings.js';
import { memoryRoutes } from './routes.memory.js';
import { messageRoutes } from './routes.messages.js';
import { minutesRoutes } from './routes.minutes.js';
import { nameRoutes } from './routes.names.js';
import { noticeRoutes } from './routes.notices.js';
import { peopleRoutes } from './routes.people.js';
import { phraseRoutes } from './routes.phrases.js';
import { placeRoutes } from './routes.places.js';
import { receiptRoutes } from './routes.receipts.js';
import { registerRoutes } from './routes.register.js';
import { searchRoutes } from './routes.search.js';
import { termRoutes } from './routes.terms.js';
import { topicRoutes } from './routes.topics.js';
import { translationRoutes } from './routes.translation.js';
import { SetUpDone } from './second-steps.js';
import { ChangePreferences, LinkView, Preferences, SetUp, SetUpState, Start, Token } from './sessions.js';

/**
 * Every route of `/api/v1`, once: the controllers take method and path from here, the guard who may call it, the
 * browser its types, the documents their words. A route that is not listed does not compile.
 */
export const routes = {
  ...accountRoutes,
  ...peopleRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...receiptRoutes,
  ...topicRoutes,
  ...placeRoutes,
  ...fileRoutes,
  ...noticeRoutes,
  ...issueRoutes,
  ...figureRoutes,
  ...meetingRoutes,
  ...minutesRoutes,
  ...registerRoutes,
  ...documentRoutes,
  ...memoryRoutes,
  ...translationRoutes,
  ...deskRoutes,
  ...termRoutes,
  ...phraseRoutes,
  ...nameRoutes,
  ...searchRoutes,
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
  'GET /events': {
    says: 'Events after a cursor, in order, gap-free per audience; the long-polling twin of the socket.',
    needs: 'self.manage',
    query: CatchUp,
    answer: EventPage as unknown as z.ZodType<EventPage>,
  },

  'GET /gates': {
    says: 'The gate register, or what matches `q` in any spelling.',
    needs: 'directory.read',
    query: FindGates,
    answer: z.array(GateView),
  },
  'GET /calendar/:year': {
    says: 'Days off and made-up working days of both countries in a year.',
    needs: 'directory.read',
    params: z.strictObject({ year: YearOfCalendar }),
    answer: CalendarYear,
  },
  'GET /phrases': { says: 'The standard phrases with their categories.', needs: 'directory.read', answer: PhraseBook },
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
