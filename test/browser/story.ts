import { it } from '@jest/globals';

/**
 * Tests of which each goes on where the one before ended. After one has failed the others could only wait in vain for
 * what it should have left, so they fail at once and the first one's reason stands alone.
 */
export function story(): (name: string, tell: () => Promise<void>, patience?: number) => void {
  let broken: string | undefined;
  return (name, tell, patience) =>
    it(
      name,
      async () => {
        if (broken) throw new Error(`Not told: before it, “${broken}” failed.`);
        broken = name;
        await tell();
        broken = undefined;
      },
      patience,
    );
}
