import { useCallback, useMemo, useState } from 'react';
import type { IssueRow } from '../../../src/contract/issues.js';

/** Which issues of a list are selected; what has left the list is no longer. */
export function useSelection(issues: readonly IssueRow[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => issues.filter(({ id }) => ids.has(id)), [issues, ids]);
  const toggle = useCallback(
    (id: string) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    [],
  );
  const clear = useCallback(() => setIds(new Set()), []);
  return { selected, has: (id: string) => ids.has(id), toggle, clear };
}
