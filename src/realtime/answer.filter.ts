import { type ArgumentsHost, Catch, Logger, type WsExceptionFilter } from '@nestjs/common';
import { Problem } from '../common/problem.js';
import { problemOf } from '../i18n/problem.filter.js';
import { ProblemWriter } from '../i18n/problem.view.js';
import type { Client } from './socket.adapter.js';

/** A refused or failed socket call is answered, so that nobody waits for nothing. */
@Catch()
export class AnswerFilter implements WsExceptionFilter<unknown> {
  private readonly logger = new Logger('socket');

  constructor(private readonly writer: ProblemWriter) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error) ?? new Problem('service.failed');
    if (problem.status >= 500) this.logger.error(error, problem.code);
    const client = host.switchToWs().getClient<Client>();
    const answer = host.getArgs<unknown[]>().find((argument) => typeof argument === 'function') as
      | ((answer: unknown) => void)
      | undefined;
    answer?.({ problem: this.writer.write(problem, client.data.language) });
  }
}
