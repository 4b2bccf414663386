import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request was made by a page of this very service: the browser's `Origin` names the host it is sent to.
 * Programs other than browsers send none, and bring no cookie of somebody else's either.
 */
export function sameOrigin(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (origin !== undefined) {
    try {
      return new URL(origin).host === host;
    } catch {
      return false;
    }
  }
  return site === undefined || site === 'same-origin' || site === 'none';
}
