/** Longer than this nobody else is kept waiting. */
const atMost = 8;

/**
 * For long work on what somebody else has written: called between its pieces, it lets all others have their turn as soon
 * as some milliseconds have gone.
 */
export function takingTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < atMost) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
