import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../../src/contract/basics.js';
import type { Finding, Term } from '../../../src/language/fidelity/fidelity.js';
import { useTermsHere } from '../terms/context.js';

type Check = (vi: string, zh: string, context?: { terms: readonly Term[] }) => Finding[];
type Texts = Partial<Record<Language, string>>;

let check: Check | undefined;
const load = async (): Promise<Check> => {
  check ??= (await import('../../../src/language/fidelity/fidelity.js')).checkFidelity;
  return check;
};

/** What the guard says of two texts. */
export interface Guard {
  texts: Record<Language, string>;
  findings: readonly Finding[];
  /** Whether the facts of these two texts, as they stand at this moment, are the same. */
  agrees(): boolean;
}

/**
 * Compares two texts while they are typed, a moment behind the typing, which it never holds up. The rules come with the
 * first pair; until then, and where one text is empty, there is nothing to say.
 */
export function useGuard({ vi = '', zh = '' }: Texts): Guard {
  const [rules, setRules] = useState<{ check: Check | undefined }>({ check });
  const pair = vi.trim() !== '' && zh.trim() !== '';
  useEffect(() => {
    if (!pair || rules.check) return;
    // Without the rules one writes as before; whoever checks the text has the service's word in the end.
    void load().then(
      (loaded) => setRules({ check: loaded }),
      () => undefined,
    );
  }, [pair, rules.check]);
  const late = useDeferredValue(vi);
  const lateOther = useDeferredValue(zh);
  const terms = useTermsHere()?.guard ?? none;
  const findings = useMemo(() => rules.check?.(late, lateOther, { terms }) ?? [], [rules, late, lateOther, terms]);
  return {
    texts: { vi: late, zh: lateOther },
    findings,
    agrees: () => !rules.check?.(vi, zh).some(({ severity }) => severity === 'block'),
  };
}

const none: readonly Term[] = [];
