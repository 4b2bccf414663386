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

/** The place a browser binds keys to: the host that a page of this very service is sent from. */
export interface Site {
  rpId: string;
  origins: string[];
}

/**
 * A page that came over another host has no keys here, whoever shows it. Hosts are alike in small and large letters. An
 * installation that says where it is opened goes by that; otherwise whoever asks says it, and could name another place.
 */
export function siteOf(headers: IncomingHttpHeaders, publicOrigin: string | null): Site {
  if (publicOrigin) return { rpId: new URL(publicOrigin).hostname, origins: [publicOrigin] };
  const host = (headers.host ?? '').toLowerCase();
  return { rpId: host.replace(/:\d+$/, ''), origins: [`https://${host}`, `http://${host}`] };
}
