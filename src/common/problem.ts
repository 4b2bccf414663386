import { type ProblemCode, problems } from '../contract/problems.js';

/** One field that is wrong: a JSON pointer, the key of its sentence in `locales/`, and the numbers in it. */
export interface FieldError {
  pointer: string;
  code: string;
  params?: Record<string, string | number>;
}

/** A refusal a person can act on. Everything else that is thrown is a bug and is answered 500. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly errors?: FieldError[],
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
    this.status = problems[code];
  }
}
