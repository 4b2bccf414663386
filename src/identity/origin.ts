import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request was made by a page of this very service: the browser's `Origin` names the host it is sent to.
 * Programs other than browsers send none, and bring no cookie of somebody else's either. Over TLS a page that came
 * without it is another one: anybody on the way may have written it.
 */
export function sameOrigin(headers: IncomingHttpHeaders, { secure }: { secure: boolean }): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (origin !== undefined) {
    try {
      const page = new URL(origin);
      return page.host === host && (page.protocol === 'https:' || !secure);
    } catch {
      return false;
    }
  }
  return site === undefined || site === 'same-origin' || site === 'none';
}
