import { request } from 'node:http';
import type { RouteKey } from '../../src/contract/routes.js';
import type { CallInput } from '../../src/demo/caller.js';

/** A request as it goes over the wire: nothing in its path or body is tidied up on the way. */
export interface Ask {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** An address of this machine to send it from. */
  from?: string;
}

/** What came back, byte by byte. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A call of the route table as a request. */
export function asked<K extends RouteKey>(key: K, { params, query, body, version }: CallInput<K>): Ask {
  const [method, path] = key.split(' ') as [string, string];
  const place = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent((params as Record<string, string>)[name] ?? ''),
  );
  const search = query ? `?${new URLSearchParams(query as Record<string, string>)}` : '';
  const bytes = (body as unknown) instanceof Uint8Array;
  return {
    method,
    path: `/api/v1${place}${search}`,
    headers: {
      ...(body !== undefined && { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    ...(body !== undefined && { body: bytes ? Buffer.from(body as unknown as Uint8Array) : JSON.stringify(body) }),
  };
}

/** Sends it and waits for the whole answer. */
export function send(url: string, { method, path, headers = {}, body, from }: Ask): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const options = { hostname, port, method, path, headers: { ...length, ...headers }, localAddress: from };
    const call = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers: back } = response;
        resolve({ status: statusCode, headers: back, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}

let used = 0;

/** Another loopback address each time, so that no limit per address answers in place of what is tested. */
export function elsewhere(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  used += 1;
  return `127.1.${Math.floor(used / 250)}.${1 + (used % 250)}`;
}

/** The code of a refusal, or `done`. */
export function outcomeOf({ status, body }: Answer): string {
  if (status === 200) return 'done';
  try {
    return (JSON.parse(body) as { code: string }).code;
  } catch {
    return `status ${status}`;
  }
}

/** All of an answer that could tell something: only when it was given and its own number are left out. */
export function seen({ status, headers, body }: Answer): string {
  const { date: _, ...told } = headers;
  return JSON.stringify({ status, headers: told, body: body.replace(/"instance":"[^"]*"/, '"instance":"…"') });
}
