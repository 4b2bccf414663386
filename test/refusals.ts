import { Refused } from '../src/demo/caller.js';

/** What became of a call: `done`, or the code it was refused with. */
export const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.problem.code;
      throw error;
    },
  );
