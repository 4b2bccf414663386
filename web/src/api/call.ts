import { v7 } from 'uuid';
import type { ProblemView } from '../../../src/contract/problems.js';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, RouteKey, RouteOf } from '../../../src/contract/routes.js';
import { currentLanguage } from '../i18n.js';

/** The server answered and said no; `problem` says why, in the reader's language. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(readonly problem: ProblemView) {
    super(`${problem.status} ${problem.code}`);
  }
}

/** No answer from the server: no line, too slow, or something in between is down. Trying again is safe. */
export class NoLine extends Error {
  override readonly name = 'NoLine';
}

type Given<N extends string, T> = undefined extends T ? { [P in N]?: undefined } : { [P in N]: T };
type Query<T> = undefined extends T ? { query?: undefined } : { query?: T };
type Version<K extends RouteKey> =
  RouteOf<K> extends { versioned: true } ? { version: number } : { version?: undefined };
interface Manner {
  signal?: AbortSignal;
  /** Milliseconds to wait for the answer: 10 s unless the server holds it back on purpose. */
  timeout?: number;
}

/** What `call` takes besides the route: exactly what the route asks for. */
export type CallInput<K extends RouteKey> = Given<'params', ParamsOf<K>> &
  Query<QueryOf<K>> &
  Given<'body', BodyOf<K>> &
  Version<K> &
  Manner;

/** The same without types, for requests kept on the device until they can be sent. */
export interface RawInput extends Manner {
  params?: unknown;
  query?: unknown;
  body?: unknown;
  version?: number;
}

/** One request to one route of the contract; nothing else in the browser fetches. */
export function call<K extends RouteKey>(
  key: K,
  ...[input]: Record<never, never> extends CallInput<K> ? [input?: CallInput<K>] : [input: CallInput<K>]
): Promise<AnswerOf<K>> {
  return send(key, (input ?? {}) as RawInput) as Promise<AnswerOf<K>>;
}

/** The same for a route that answers with a file. */
export async function callFile(key: RouteKey, input: RawInput): Promise<Blob> {
  return (await send(key, input)) as Blob;
}

/** A new id in the order of time: chosen here, so the same request sent twice is the same thing. */
export const newId = (): string => v7();

/** What `call` does, for a route known only at run time. */
export async function send(key: RouteKey, input: RawInput): Promise<unknown> {
  const [method, path] = key.split(' ') as [string, string];
  const { response, body } = await answer(address(path, input), input, {
    method,
    credentials: 'same-origin',
    headers: headers(input),
    ...(input.body === undefined ? {} : { body: isBytes(input.body) ? input.body : JSON.stringify(input.body) }),
  });
  if (response.ok) return body;
  if (isProblem(body)) throw new Refusal(body);
  if ([502, 503, 504].includes(response.status)) throw new NoLine(`HTTP ${response.status}`);
  throw new Refusal(unexplained(response.status));
}

async function answer(
  url: string,
  { signal, timeout = 10_000 }: Manner,
  init: RequestInit,
): Promise<{ response: Response; body: unknown }> {
  const own = new AbortController();
  const stop = () => own.abort();
  const timer = setTimeout(stop, timeout);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  try {
    const response = await fetch(url, { ...init, signal: own.signal });
    return { response, body: await bodyOf(response) };
  } catch (error) {
    throw new NoLine(error instanceof Error ? error.message : 'no answer', { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.ok && isFile(response)) return response.blob();
  const text = await response.text();
  return text === '' ? undefined : parsed(text);
}

const isFile = ({ headers: said }: Response) => said.get('content-disposition')?.startsWith('attachment') === true;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function address(path: string, { params, query }: RawInput): string {
  const values = (params ?? {}) as Record<string, string>;
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value));
  return `/api/v1${filled}${search.size > 0 ? `?${search}` : ''}`;
}

function headers({ body, version }: RawInput): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-language': currentLanguage(),
    ...(body === undefined ? {} : { 'content-type': isBytes(body) ? 'application/octet-stream' : 'application/json' }),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
}

/** A piece of a file goes as it is. */
function isBytes(body: unknown): body is Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array;
}

function isProblem(body: unknown): body is ProblemView {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body && 'detail' in body;
}

function unexplained(status: number): ProblemView {
  return { type: 'about:blank', title: '', status, detail: '', code: 'service.failed', instance: '' };
}
