import type { EngineConfig } from '../config/translation.config.js';
import { EngineError, type EngineFault } from './provider.js';

/** No answer to 4,000 characters is longer. */
const mostBytes = 1_000_000;
const faults: Record<number, EngineFault> = {
  408: 'timeout',
  413: 'too_long',
  429: 'rate',
  456: 'quota',
  504: 'timeout',
};

/** A `fetch` that goes to the one host it may, follows nobody elsewhere, and reads no more than an answer can be. */
export function guardedFetch({ host, timeoutMs }: Pick<EngineConfig, 'host' | 'timeoutMs'>): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.host !== host) throw new EngineError('refused', 'another host');
    const signals = [AbortSignal.timeout(timeoutMs), ...(init?.signal ? [init.signal] : [])];
    try {
      const answer = await fetch(input, { ...init, redirect: 'error', signal: AbortSignal.any(signals) });
      return new Response(await readAll(answer), { status: answer.status, headers: plainHeaders(answer.headers) });
    } catch (error) {
      throw error instanceof EngineError
        ? error
        : new EngineError(isTimeout(error) ? 'timeout' : 'unavailable', said(error));
    }
  };
}

/** Asks for JSON; whatever is no good answer becomes an `EngineError`. */
export async function askJson(ask: typeof fetch, url: string, init: RequestInit): Promise<unknown> {
  const answer = await ask(url, init);
  if (!answer.ok) throw refusalOf(answer.status, answer.headers.get('retry-after'));
  try {
    return JSON.parse(await answer.text());
  } catch {
    throw new EngineError('garbled', 'no JSON');
  }
}

/** What a status says; a wrong key and a wrong language code are both something a person has to put right. */
export function refusalOf(status: number, retryAfter?: string | null): EngineError {
  const fault = faults[status] ?? (status >= 500 ? 'unavailable' : 'refused');
  const seconds = Number(retryAfter ?? Number.NaN);
  return new EngineError(
    fault,
    `status ${status}`,
    Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : undefined,
  );
}

async function readAll(answer: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body ?? []) {
    length += (piece as Uint8Array).length;
    if (length > mostBytes) throw new EngineError('garbled', 'too much');
    pieces.push(piece as Uint8Array);
  }
  return answer.status === 204 ? null : new Uint8Array(Buffer.concat(pieces));
}

/** The body was unpacked already. */
function plainHeaders(headers: Headers): Headers {
  const plain = new Headers(headers);
  for (const name of ['content-encoding', 'content-length']) plain.delete(name);
  return plain;
}

const isTimeout = (error: unknown) => ['TimeoutError', 'AbortError'].includes(String((error as Error).name));
/** The name of what went wrong; a message may hold words of the text. */
const said = (error: unknown) => {
  const { cause, name } = error as { cause?: { code?: unknown }; name?: unknown };
  return String(cause?.code ?? name);
};
