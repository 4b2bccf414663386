import type { Role } from './people.js';

const everybody = ['observer', 'duty_officer', 'interpreter', 'coordinator', 'head', 'operator'] as const;
const readers = ['observer', 'duty_officer', 'interpreter', 'coordinator', 'head'] as const;
const writers = ['duty_officer', 'interpreter', 'coordinator', 'head'] as const;

/**
 * Who may do what: the one table that the guard, the screens and the permission test read. Everything else is refused.
 * It says what a role may try; what exists for a person at all is decided by membership (`*.access.ts`).
 */
export const permissions = {
  /** One's own account: settings, password, second step, sessions; follow the log. */
  'self.manage': everybody,
  /** Names of organisations, colleagues and counterparts, and the gate register. */
  'directory.read': everybody,
  'organisation.manage': ['operator'],
  'person.invite': ['coordinator', 'operator'],
  'person.manage': ['coordinator', 'operator'],
  /** The list of channels with parties and people; the operator sees the list, never a message. */
  'channel.list': everybody,
  'channel.open': ['coordinator'],
  'channel.people': ['coordinator'],
  'channel.parties': ['coordinator', 'operator'],
  'message.read': readers,
  'message.post': writers,
  /** Confirm for one's own side that a message was received. */
  'message.acknowledge': writers,
  /** Write and verify the other-language text of any message one may read. */
  'translation.write': ['interpreter'],
  /** Take the memory of checked pairs out as a file, and bring files of pairs in for one's own side. */
  'memory.keep': ['interpreter', 'coordinator'],
  /** Agree for one's own side that texts of a channel go to an engine, or take that back. */
  'translation.switch': ['coordinator'],
  'issue.read': readers,
  /** Open issues, and act on them for one's own side. */
  'issue.write': writers,
  'meeting.read': readers,
  /** Call meetings, keep their agenda and their ledger of proposals, for one's own side. */
  'meeting.write': writers,
  'minutes.read': readers,
  /** Draft minutes, together with the other side. */
  'minutes.write': writers,
  /** Freeze both texts so that they can be signed, and open them again. */
  'minutes.freeze': ['coordinator', 'head'],
  /** Sign for one's own side. */
  'minutes.sign': ['head'],
  'term.read': readers,
  /** Propose terms and standard phrases for one's own side, and answer what the other side proposed. */
  'term.write': ['interpreter', 'coordinator'],
  /** Confirm how a person of either side is written in the other side's script. */
  'name.confirm': ['interpreter'],
  /** How the node stands: numbers, never content. */
  'node.read': ['operator'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof permissions;

/** Whether any of the roles allows it. */
export function allows(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => (permissions[permission] as readonly Role[]).includes(role));
}

/** Who decides for others signs in with more than a password. */
const withSecondStep: readonly Role[] = ['head', 'coordinator', 'operator'];

/** Whether any of the roles asks for a second step. */
export function needsSecondStep(roles: readonly Role[]): boolean {
  return roles.some((role) => withSecondStep.includes(role));
}
