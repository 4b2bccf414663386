import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { guardTerms, termsInForce } from '../../../src/language/terms.js';
import { useMay } from '../api/may.js';
import { useStart } from '../api/start.js';
import { useTermBase } from '../api/terms.js';
import { TermsProvider } from './context.js';

const cards = () => import('./TermCards.js');
const TermCards = lazy(cards);
/** With the cards, so that whatever is underlined can be pressed. */
const finders = async () => (await Promise.all([import('../../../src/language/term-hits.js'), cards()]))[0];
type Finders = Awaited<ReturnType<typeof finders>>;

interface Props {
  channelId: string;
  walked?: boolean;
  children: ReactNode;
}

/**
 * The terms that hold in a channel, for every text within: the guard is told of them, and they are underlined unless
 * the reader wants none. They come once the page stands and the browser has nothing else to do.
 */
export function TermScope({ channelId, walked = false, children }: Props) {
  const may = useMay('term.read');
  const underlines = useStart(({ preferences }) => preferences.terms !== 'off');
  const tools = useLater(may);
  const { here, seed, terms } = useTermBase(tools !== undefined);
  const entries = useMemo(
    () => (here && may ? termsInForce(seed, terms, channelId) : undefined),
    [here, may, seed, terms, channelId],
  );
  const value = useMemo(() => {
    if (!tools || !entries) return undefined;
    const { termFinder } = tools;
    const find = underlines ? { vi: termFinder(entries, 'vi'), zh: termFinder(entries, 'zh') } : undefined;
    return { guard: guardTerms(entries), find, walked };
  }, [tools, entries, underlines, walked]);
  return (
    <TermsProvider value={value}>
      {children}
      {entries && (
        <Suspense fallback={null}>
          <TermCards entries={entries} channelId={channelId} />
        </Suspense>
      )}
    </TermsProvider>
  );
}

/** The tools, fetched when the page has been drawn and the browser is idle. */
function useLater(wanted: boolean): Finders | undefined {
  const [tools, setTools] = useState<Finders>();
  useEffect(() => {
    if (!wanted || tools) return;
    let live = true;
    const load = () =>
      void finders().then(
        (loaded) => live && setTools(loaded),
        // Without them the texts stand without lines.
        () => undefined,
      );
    const idle = window.requestIdleCallback as typeof window.requestIdleCallback | undefined;
    const timer = idle ? undefined : setTimeout(load, 300);
    const handle = idle?.(load, { timeout: 2_000 });
    return () => {
      live = false;
      clearTimeout(timer);
      if (handle !== undefined) window.cancelIdleCallback(handle);
    };
  }, [wanted, tools]);
  return tools;
}
