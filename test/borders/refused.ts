import { Refused } from '../../src/demo/caller.js';

/** The code a call was refused with, or `done`. */
export function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.problem.code;
      throw error;
    },
  );
}
