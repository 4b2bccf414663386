import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../common/problem.js';
import type { ProblemCode } from '../contract/problems.js';
import { languageOf } from './i18n.js';
import { ProblemWriter } from './problem.view.js';

const byStatus: Record<number, ProblemCode> = {
  400: 'input.invalid',
  404: 'route.not_found',
  405: 'route.not_found',
  413: 'input.too_large',
  414: 'input.too_large',
  415: 'input.unsupported',
  429: 'session.too_many_tries',
};

/** What the database says when the disk, not the person, is at fault. */
function storageProblem(error: unknown): Problem | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  if (['SQLITE_FULL', '53100', 'ENOSPC', 'EDQUOT'].includes(String(code))) return new Problem('service.storage_full');
  if (typeof code === 'string' && /^(SQLITE_BUSY|SQLITE_IOERR|SQLITE_READONLY|57P0|08|ECONN)/.test(code)) {
    return new Problem('service.busy', undefined, { 'retry-after': '5' });
  }
  return undefined;
}

/** The refusal behind anything thrown; `undefined` is a bug. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  const stored = storageProblem(error);
  if (stored) return stored;
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
  const code = status === undefined ? undefined : byStatus[status];
  return code && new Problem(code);
}

/** Answers a refusal as RFC 9457 in the reader's language; logs whole what nobody expected. */
export function answer(writer: ProblemWriter, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error) ?? new Problem('service.failed');
  if (problem.status >= 500) request.log.error({ err: error }, problem.code);
  const language = languageOf(request.headers['accept-language']);
  void reply
    .status(problem.status)
    .headers({
      ...problem.headers,
      'content-language': language === 'zh' ? 'zh-Hans' : 'vi',
      'cache-control': 'no-store',
    })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(writer.write(problem, language, String(request.id))));
}

/** The one way out for whatever a route throws. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly writer: ProblemWriter) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answer(this.writer, error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
