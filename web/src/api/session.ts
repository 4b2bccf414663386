import { Refusal } from './call.js';

let leave: (() => void) | undefined;

/** What happens when the session has ended: the app says it once, at its start. */
export function whenSignedOut(work: () => void): void {
  leave = work;
}

/** The server no longer knows this session: away to the sign-in page, keeping what was not sent. */
export function signedOut(): void {
  leave?.();
}

/** Whether an error says that there is no session. */
export function saysSignedOut(error: unknown): boolean {
  return error instanceof Refusal && error.problem.status === 401 && error.problem.code === 'session.missing';
}
