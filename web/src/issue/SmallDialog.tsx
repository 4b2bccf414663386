import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueView } from '../../../src/contract/issues.js';
import { Dialog } from '../ui/Dialog.js';
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
export function SmallDialog({ title, does, ready, wide = false, base, doing, act, onClose, children }: Props) {
  const { t } = useTranslation();
  const form = useId();
  const may = ready && !base.moved;
  return (
    <Dialog
      wide={wide}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('action.close')}</Button>
          <Button type="primary" htmlType="submit" form={form} disabled={!may} loading={doing.isPending}>
            {does}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="is-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (may && !doing.isPending) doing.mutate(act, { onSuccess: onClose });
        }}
      >
        {children}
        <Meanwhile base={base} error={doing.error} />
      </form>
    </Dialog>
  );
}
