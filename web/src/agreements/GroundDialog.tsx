import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueView } from '../../../src/contract/issues.js';
import { call, newId } from '../api/call.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { type Chosen, ClauseChoice } from './ClauseChoice.js';

/** Names the signed clause on which an issue rests. */
export function GroundDialog({ issue, onClose }: { issue: IssueView; onClose(): void }) {
  const { t } = useTranslation('agreements');
  const { t: common } = useTranslation();
  const form = useId();
  const [id] = useState(newId);
  const [chosen, setChosen] = useState<Chosen>({ minutesId: '', clauseId: null });
  const { minutesId, clauseId } = chosen;
  const giving = useMutation({
    mutationFn: (clause: string) =>
      call('POST /issues/:issueId/grounds', {
        params: { issueId: issue.id },
        body: { id, minutesId, clauseId: clause },
      }),
    onSuccess: onClose,
  });
  return (
    <Dialog
      wide
      title={t('grounds.add')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('action.close')}</Button>
          <Button type="primary" htmlType="submit" form={form} disabled={clauseId === null} loading={giving.isPending}>
            {t('grounds.do')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="is-form ag-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (clauseId !== null && !giving.isPending) giving.mutate(clauseId);
        }}
      >
        <p>{t('grounds.says')}</p>
        <ClauseChoice channelId={issue.channelId} whole={false} value={chosen} onChange={setChosen} />
        {giving.error && <Callout tone="error">{explain(giving.error, common)}</Callout>}
      </form>
    </Dialog>
  );
}
