import { call, newId } from '../api/call.js';
import { wipeCopy } from '../device/copy.store.js';
import { wipeOutbox } from '../live/outbox.js';

/** What outlives a sign-out on the device: how the screen looks, nothing of what was on it. */
const keep = ['language', 'theme'];

/** One way out at a time: the log tells of the end that one has asked for oneself. */
let leaving = false;

/** Where to sign in, and where to go afterwards. */
export function signInAddress(): string {
  const here = location.pathname + location.search + location.hash;
  return here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`;
}

/** The page asked for before the sign-in; only our own are gone to. */
export function nextAddress(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

/** The session has ended without one's doing: the copy goes, and what was not sent waits for its author. */
export async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  await wipeCopy().catch(() => undefined);
  location.replace(signInAddress());
}

/** Ends the session and takes this person's things off the device. */
export async function signOut(): Promise<void> {
  leaving = true;
  try {
    await call('POST /sessions/end', { body: { id: newId() } });
  } catch (error) {
    leaving = false;
    throw error;
  }
  await wipeOutbox();
  await wipeCopy().catch(() => undefined);
  wipeDevice();
  location.replace('/login');
}

function wipeDevice(): void {
  try {
    for (const key of Object.keys(localStorage)) if (!keep.includes(key)) localStorage.removeItem(key);
    sessionStorage.clear();
  } catch {
    // A device that keeps nothing has nothing to wipe.
  }
}
