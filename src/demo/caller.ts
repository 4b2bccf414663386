import type { Language } from '../contract/basics.js';
import type { ProblemView } from '../contract/problems.js';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, RouteKey } from '../contract/routes.js';

/** What a call brings along, as the route asks for it. */
export interface CallInput<K extends RouteKey> {
  params?: ParamsOf<K>;
  query?: QueryOf<K>;
  body?: BodyOf<K>;
  /** The version seen, for routes that change something. */
  version?: number;
}

/** A call that was refused, with what the service said. */
export class Refused extends Error {
  constructor(readonly problem: ProblemView) {
    super(`${problem.code}: ${problem.detail} ${JSON.stringify(problem.errors ?? '')}`);
  }
}

/** One person's browser, reduced to its cookie: speaks the public API as anybody would. */
export class Caller {
  cookie = '';

  constructor(
    readonly url: string,
    readonly language: Language = 'vi',
  ) {}

  async call<K extends RouteKey>(key: K, input: CallInput<K> = {}): Promise<AnswerOf<K>> {
    const response = await this.fetch(key, input);
    const answer = (await response.json()) as unknown;
    if (!response.ok) throw new Refused(answer as ProblemView);
    return answer as AnswerOf<K>;
  }

  /** The same, with the whole response. */
  async fetch<K extends RouteKey>(key: K, { params, query, body, version }: CallInput<K> = {}): Promise<Response> {
    const [method, path] = key.split(' ') as [string, string];
    const place = path.replaceAll(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent((params as Record<string, string>)[name] ?? ''),
    );
    const bytes = (body as unknown) instanceof Uint8Array;
    const search = query ? `?${new URLSearchParams(query as Record<string, string>)}` : '';
    const response = await fetch(`${this.url}/api/v1${place}${search}`, {
      method,
      headers: {
        'accept-language': this.language,
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body !== undefined && { body: bytes ? (body as BodyInit) : JSON.stringify(body) }),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0] ?? '';
    return response;
  }
}
