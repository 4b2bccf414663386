import type { ProblemCode } from '../../../src/contract/problems.js';
import { Refusal } from './call.js';

/** What the server says is wrong with one field of what was sent (a JSON pointer such as `/operator/email`). */
export function fieldError(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof Refusal)) return undefined;
  return error.problem.errors?.find((wrong) => wrong.pointer === pointer || wrong.pointer.startsWith(`${pointer}/`))
    ?.message;
}

/** Whether the server refused for this reason. */
export function refusedFor(error: unknown, code: ProblemCode): error is Refusal {
  return error instanceof Refusal && error.problem.code === code;
}
