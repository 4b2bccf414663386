import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeInner } from '../../../src/contract/issue-acts.js';
import type { InnerView, IssueRow } from '../../../src/contract/issues.js';
import { call, newId } from '../api/call.js';
import { putInner } from '../live/issues.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';

/** What of a side's own notes on an issue becomes otherwise. */
export type InnerChange = Omit<ChangeInner, 'id'>;

/** Changes what one's own side keeps about several issues, one after the other, and offers to take it back. */
export function useBulk(inner: ReadonlyMap<string, InnerView>) {
  const { t } = useTranslation('issues');
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);

  const put = async (issueId: string, change: InnerChange): Promise<void> => {
    const body = { id: newId(), ...change };
    putInner(cache, await call('PATCH /issues/:issueId/inner', { params: { issueId }, body }));
  };
  const changeAll = async (
    issues: readonly IssueRow[],
    change: (before: InnerView | undefined) => InnerChange,
  ): Promise<void> => {
    setBusy(true);
    const undo: (() => Promise<void>)[] = [];
    try {
      for (const { id } of issues) {
        const before = inner.get(id);
        const next = change(before);
        await put(id, next);
        undo.push(() => put(id, asBefore(before, next)));
      }
      notify({
        text: t('bulk.done', { count: undo.length }),
        undo: () => void Promise.all(undo.map((back) => back())).catch((error: unknown) => failed(error)),
      });
    } catch (error) {
      failed(error, undo.length);
    } finally {
      setBusy(false);
    }
  };
  const failed = (error: unknown, done = 0): void =>
    notify({ text: `${t('bulk.failed', { count: done })} ${explain(error, t)}` });
  return { busy, changeAll };
}

/** The same fields with what stood in them before. */
function asBefore(before: InnerView | undefined, { assigneeId, priority, tags }: InnerChange): InnerChange {
  return {
    ...(assigneeId !== undefined && { assigneeId: before?.assignee?.id ?? null }),
    ...(priority !== undefined && { priority: before?.priority ?? 'normal' }),
    ...(tags !== undefined && { tags: before?.tags ?? [] }),
  };
}
