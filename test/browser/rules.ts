import axe, { type NodeResult } from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Rows of a long table are alike: the first ones speak for all. */
const alike = 'tbody tr:nth-child(n+9), .ph li:nth-child(n+9), .wt-row:nth-child(n+5)';

/** What the rules of WCAG 2 A and AA find on the screen, each with its place. No frames of others are on it. */
export async function findings(page: Page, name: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ runOnly, exclude, screen }) => {
      const { violations } = await globalThis.axe.run({ exclude }, { runOnly, resultTypes: ['violations'] });
      // A row that is scrolled half out of its feed has no room there, and all it needs a touch away.
      const scrolledOut = ({ any, target }: NodeResult) =>
        any.some(({ data }) => data?.messageKey === 'partiallyObscured') &&
        document.querySelector(String(target[0]))?.closest('.ch-feed') !== null;
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .filter((node) => id !== 'target-size' || !scrolledOut(node))
          .map(({ target, any }) => `${screen}: ${id} at ${target.join(' ')} ${any[0]?.message ?? ''}`),
      );
    },
    { runOnly: tags, exclude: alike.split(', '), screen: name },
  );
}

declare global {
  var axe: typeof import('axe-core');
}
