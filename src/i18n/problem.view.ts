import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Problem } from '../common/problem.js';
import type { Language } from '../contract/basics.js';
import type { ProblemView } from '../contract/problems.js';
import { I18n } from './i18n.js';

/** Writes a refusal for a person, in their language, the same way for HTTP and for sockets. */
@Injectable()
export class ProblemWriter {
  constructor(private readonly i18n: I18n) {}

  write(problem: Problem, language: Language, requestId: string = randomUUID()): ProblemView {
    const { code, status, errors } = problem;
    return {
      type: `urn:problem:${code}`,
      title: this.i18n.text(language, `problems:${code}.title`),
      status,
      detail: this.i18n.text(language, `problems:${code}.detail`),
      code,
      instance: requestId,
      ...(errors && {
        errors: errors.map((error) => ({
          pointer: error.pointer,
          code: error.code,
          message: this.i18n.text(language, `problems:field.${error.code}`, error.params),
        })),
      }),
    };
  }
}
