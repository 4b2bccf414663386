import { call, newId } from '../api/call.js';
import { wipeOutbox } from '../live/outbox.js';

/** What outlives a sign-out on the device: how the screen looks, nothing of what was on it. */
const keep = ['language', 'theme'];

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

/** Ends the session and takes this person's things off the device. */
export async function signOut(): Promise<void> {
  await call('POST /sessions/end', { body: { id: newId() } });
  await wipeOutbox();
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
