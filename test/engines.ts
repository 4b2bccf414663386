import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EngineConfig } from '../src/config/translation.config.js';

/** What a stand-in engine was asked. */
export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}
type Answering = (asked: Asked, response: ServerResponse) => void | Promise<void>;

/** An engine on loopback that answers as the test says. */
export interface StandIn {
  url: string;
  host: string;
  asked: Asked[];
  answer(answering: Answering): void;
  close(): Promise<void>;
}

export async function standIn(answering: Answering): Promise<StandIn> {
  const asked: Asked[] = [];
  let current = answering;
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString();
      const { method = '', url = '', headers } = request;
      const one = { method, path: url, headers, body: body === '' ? undefined : (JSON.parse(body) as unknown) };
      asked.push(one);
      void current(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    asked,
    answer: (next) => {
      current = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with JSON. */
export function say(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** Speaks LibreTranslate: each text by a rule of the test; an answer that is no text is given as a status. */
export function libre(translate: (text: string, to: string) => string): Answering {
  return ({ path, body }, response) => {
    if (path === '/languages') return say(response, [{ code: 'vi' }, { code: 'zh-Hans' }]);
    const { q, target } = body as { q: string[]; target: string };
    say(response, { translatedText: q.map((text) => translate(text, target)) });
  };
}

/** The environment of a service that uses this engine as a LibreTranslate. */
export const throughLibre = ({ url, host }: StandIn, more: Record<string, string> = {}): Record<string, string> => ({
  TRANSLATION_PROVIDER: 'libretranslate',
  TRANSLATION_URL: url,
  TRANSLATION_HOSTS: host,
  ...more,
});

/** A configuration as the providers take it. */
export const engineConfig = (
  provider: EngineConfig['provider'],
  { url, host }: StandIn,
  more: Partial<EngineConfig> = {},
): EngineConfig => ({
  ...{ provider, url, host, key: 'chìa'.normalize('NFKD').replaceAll(/[^a-z]/g, ''), model: 'hy-mt2' },
  ...{ charactersPerDay: 1_000_000, timeoutMs: 20_000 },
  ...more,
});

/** The environment of a service whose engine invents its texts. */
export const fakeEngine = { TRANSLATION_PROVIDER: 'fake', TRANSLATION_FAKE: 'yes' };
