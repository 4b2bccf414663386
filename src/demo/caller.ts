import type { Language } from '../contract/basics.js';
import type { ProblemView } from '../contract/problems.js';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, RouteKey } from '../contract/routes.js';
import type { Entered } from '../contract/second-steps.js';
import { Authenticator } from './authenticator.js';

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
  /** What the browser says it is. */
  agent = '';
  /** The telephone of somebody who signs in with a second step. */
  authenticator: Authenticator | undefined;

  constructor(
    readonly url: string,
    readonly language: Language = 'vi',
  ) {}

  /** Signs in as far as it takes, with the code of the authenticator where one is asked for. */
  async signIn(email: string, password: string): Promise<void> {
    await this.goOn(await this.call('POST /sessions', { body: { email, password, remember: false } }));
  }

  /** Accepts a one-time link with a password. */
  async useLink(link: string, password: string): Promise<void> {
    await this.goOn(await this.call('POST /links/use', { body: { token: link.split('#')[1] ?? '', password } }));
  }

  /** Takes the steps after a password: sets the second step up, or shows its code. */
  async goOn(entered: Entered): Promise<void> {
    if (entered.step === 'open') return;
    const { token } = entered;
    if (entered.step === 'code') {
      this.authenticator?.setTo(entered.at);
      const code = (await this.authenticator?.code()) ?? '';
      await this.call('POST /sessions/code', { body: { token, code, remember: true } });
      return;
    }
    const offer = await this.call('POST /sessions/enrolment/offer', { body: { token } });
    const authenticator = new Authenticator(offer);
    const body = { token, sealed: offer.sealed, code: await authenticator.code(), remember: true };
    authenticator.recoveryCodes = (await this.call('POST /sessions/enrolment', { body })).recoveryCodes;
    this.authenticator = authenticator;
  }

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
        ...(this.agent && { 'user-agent': this.agent }),
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
