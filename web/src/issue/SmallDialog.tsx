import type { ReactNode } from 'react';
import type { IssueView } from '../../../src/contract/issues.js';
import { FormDialog } from '../ui/FormDialog.js';
import { type Base, Meanwhile } from './Meanwhile.js';
import type { useIssueAct } from './useIssue.js';

interface Props {
  title: string;
  /** What its button says. */
  does: string;
  ready: boolean;
  wide?: boolean;
  base: Base;
  doing: ReturnType<typeof useIssueAct>;
  act(): Promise<IssueView>;
  onClose(): void;
  children: ReactNode;
}

/** A short form for one act on an issue; a refusal is said in it, and nothing typed is lost. */
export function SmallDialog({ ready, base, doing, act, onClose, children, ...frame }: Props) {
  return (
    <FormDialog
      {...frame}
      ready={ready && !base.moved}
      pending={doing.isPending}
      onSend={() => doing.mutate(act, { onSuccess: onClose })}
      onClose={onClose}
    >
      {children}
      <Meanwhile base={base} error={doing.error} />
    </FormDialog>
  );
}
