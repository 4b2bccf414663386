/** How long some work takes, in milliseconds: the least of five tries, for what the machine does beside it only ever adds. */
export function least(work: () => unknown): number {
  const tries = Array.from({ length: 5 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return Math.min(...tries);
}
