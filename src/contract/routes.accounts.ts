import { z } from 'zod';
import { History, HistoryQuery, NodeView, PersonActivity } from './accounts.js';
import { Id } from './basics.js';
import { AddPasskey, PasskeyOptions, PasskeyView } from './passkeys.js';
import {
  Act,
  BelongingsView,
  ChangeOwnName,
  ConfirmName,
  IssueLink,
  PersonView,
  PersonWithLink,
  RemovePerson,
} from './people.js';
import type { RouteTable } from './route.js';
import {
  ChangePassword,
  EnrolInSignIn,
  Enrolled,
  Entered,
  Offer,
  RecoveryCodes,
  SecondStepView,
  SetSecondStep,
  SignInCode,
  StepTokenInput,
  WithPassword,
} from './second-steps.js';
import { OpenSession, SessionView, SignIn, Token, UseLink } from './sessions.js';

const personId = z.strictObject({ personId: Id });
const sessionId = z.strictObject({ sessionId: Id });
const nothing = z.strictObject({});

/** The routes of accounts: signing in, one's own way in, and taking care of colleagues. */
export const accountRoutes = {
  'POST /sessions': {
    says: 'Signs in: sets the session cookie, or says which step follows the password.',
    needs: 'nobody',
    body: SignIn,
    answer: Entered,
  },
  'POST /sessions/link': { says: 'Signs in by a demo link.', needs: 'nobody', body: Token, answer: SessionView },
  'POST /sessions/code': {
    says: 'The second step of a sign-in: a code of the authenticator, or a recovery code.',
    needs: 'nobody',
    body: SignInCode,
    answer: SessionView,
  },
  'POST /sessions/enrolment/offer': {
    says: 'A secret for the authenticator of somebody whose role asks for a second step.',
    needs: 'nobody',
    body: StepTokenInput,
    answer: Offer,
  },
  'POST /sessions/enrolment': {
    says: 'Sets the second step up by a first code and signs in; answers the recovery codes, this once.',
    needs: 'nobody',
    body: EnrolInSignIn,
    answer: Enrolled,
  },
  'GET /sessions': { says: 'Where one is signed in.', needs: 'self.manage', answer: z.array(OpenSession) },
  'POST /sessions/end': {
    says: 'Signs out: ends this session and its live sockets.',
    needs: 'self.manage',
    body: Act,
    answer: nothing,
  },
  'POST /sessions/end-others': {
    says: 'Ends all of one’s sessions but this one.',
    needs: 'self.manage',
    body: Act,
    answer: z.array(OpenSession),
  },
  'POST /sessions/:sessionId/end': {
    says: 'Ends one of one’s own sessions and its live sockets.',
    needs: 'self.manage',
    params: sessionId,
    body: Act,
    answer: z.array(OpenSession),
  },
  'POST /links/use': {
    says: 'Sets a password by a one-time link, ends older sessions and goes on as after a password.',
    needs: 'nobody',
    body: UseLink,
    answer: Entered,
  },

  'GET /history': {
    says: 'How one’s own account was used, newest first.',
    needs: 'self.manage',
    query: HistoryQuery,
    answer: History as unknown as z.ZodType<History>,
  },
  'PUT /password': {
    says: 'Changes one’s own password; needs the present one and ends the other sessions.',
    needs: 'self.manage',
    body: ChangePassword,
    answer: nothing,
  },
  'PUT /name': {
    says: 'Changes how one’s own name is written.',
    needs: 'self.manage',
    body: ChangeOwnName,
    answer: PersonView,
    versioned: true,
  },
  'GET /second-step': { says: 'How one’s own second step stands.', needs: 'self.manage', answer: SecondStepView },
  'POST /second-step/offer': {
    says: 'A secret for one’s own authenticator; nothing changes until a code proves it.',
    needs: 'self.manage',
    answer: Offer,
  },
  'PUT /second-step': {
    says: 'Switches one’s own second step on, or moves it to another telephone; answers new recovery codes, this once.',
    needs: 'self.manage',
    body: SetSecondStep,
    answer: RecoveryCodes,
  },
  'POST /second-step/codes': {
    says: 'New recovery codes; the older ones are void.',
    needs: 'self.manage',
    body: WithPassword,
    answer: RecoveryCodes,
  },
  'POST /second-step/remove': {
    says: 'Switches one’s own second step off, where no role of one’s asks for it.',
    needs: 'self.manage',
    body: WithPassword,
    answer: SecondStepView,
  },

  'GET /passkeys': { says: 'With which keys one signs.', needs: 'self.manage', answer: z.array(PasskeyView) },
  'POST /passkeys/options': {
    says: 'What the browser makes a key with; nothing changes until the key comes back.',
    needs: 'self.manage',
    answer: PasskeyOptions,
  },
  'POST /passkeys': {
    says: 'Adds a key of one’s own device, with which one signs.',
    needs: 'self.manage',
    body: AddPasskey,
    answer: PasskeyView,
  },
  'POST /passkeys/:passkeyId/remove': {
    says: 'Removes one of one’s own keys; what was signed with it stays signed.',
    needs: 'self.manage',
    params: z.strictObject({ passkeyId: Id }),
    body: Act,
    answer: PasskeyView,
  },

  'GET /people/activity': {
    says: 'When the people of one’s own organisation were last here, and on which devices.',
    needs: 'person.manage',
    answer: z.array(PersonActivity),
  },
  'POST /people/:personId/sessions/:sessionId/end': {
    says: 'Ends a session of somebody of one’s own organisation.',
    needs: 'person.manage',
    params: personId.extend(sessionId.shape),
    body: Act,
    answer: PersonActivity,
  },
  'POST /people/:personId/link': {
    says: 'A new one-time link for an invited colleague, or to set a forgotten password anew, with the second step if asked.',
    needs: 'person.manage',
    params: personId,
    body: IssueLink,
    answer: PersonWithLink,
  },
  'GET /people/:personId/belongings': {
    says: 'What a colleague would leave behind, and who could take it over.',
    needs: 'person.manage',
    params: personId,
    answer: BelongingsView,
  },
  'POST /people/:personId/remove': {
    says: 'Takes a colleague’s access away at once; the heir takes over what needs an owner.',
    needs: 'person.manage',
    params: personId,
    body: RemovePerson,
    answer: PersonView,
  },
  'POST /people/:personId/suspend': {
    says: 'Locks a colleague’s account for now; sessions and sockets end at once.',
    needs: 'person.manage',
    params: personId,
    body: Act,
    answer: PersonView,
  },
  'POST /people/:personId/restore': {
    says: 'Unlocks a locked account.',
    needs: 'person.manage',
    params: personId,
    body: Act,
    answer: PersonView,
  },
  'PUT /people/:personId/name/confirmation': {
    says: 'An interpreter writes and confirms a person’s name in the other side’s script.',
    needs: 'name.confirm',
    params: personId,
    body: ConfirmName,
    answer: nothing,
  },
  'GET /node': { says: 'How the node stands: numbers, no content.', needs: 'node.read', answer: NodeView },
} as const satisfies RouteTable;
