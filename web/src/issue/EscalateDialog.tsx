import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueView } from '../../../src/contract/issues.js';
import type { OrganisationView } from '../../../src/contract/organisations.js';
import { termName } from '../../../src/language/names.js';
import { langTag } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useKept } from '../channel/drafts.js';
import { useLanguage } from '../i18n.js';
import { putInner } from '../live/issues.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { FormDialog } from '../ui/FormDialog.js';
import { useReader } from '../ui/reader.js';

interface Props {
  issue: IssueView;
  /** Those that stand above one's own. */
  organisations: readonly OrganisationView[];
  onClose(): void;
}

/** Puts a matter before a higher level of one's own side, with a reason that stays inside it. */
export function EscalateDialog({ issue, organisations, onClose }: Props) {
  const { t } = useTranslation('issue');
  const { t: common } = useTranslation();
  const language = useLanguage();
  const { side } = useReader();
  const cache = useQueryClient();
  const [id] = useState(newId);
  const { value, change, forget } = useKept(`escalate:${issue.id}`, { organisationId: '', reason: '' });
  const organisationId = organisations.find((one) => one.id === value.organisationId)?.id ?? organisations[0]?.id ?? '';
  const reason = value.reason.trim();
  const doing = useMutation({
    mutationFn: () =>
      call('POST /issues/:issueId/escalation', {
        params: { issueId: issue.id },
        body: { id, organisationId, reason: { source: language, [language]: reason } },
      }),
    onSuccess: (after) => {
      putInner(cache, after);
      forget();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('escalation.do')}
      does={t('escalation.send')}
      ready={reason !== ''}
      pending={doing.isPending}
      onSend={() => doing.mutate()}
      onClose={onClose}
    >
      <p>{t(`escalation.says.${side}`)}</p>
      <Field label={t('escalation.to')} required>
        {(attributes) => (
          <select
            {...attributes}
            value={organisationId}
            onChange={({ target }) => change({ ...value, organisationId: target.value })}
          >
            {organisations.map((one) => {
              const name = termName(one.name, language);
              return (
                <option key={one.id} value={one.id} lang={name.lang}>
                  {name.text}
                </option>
              );
            })}
          </select>
        )}
      </Field>
      <Field label={t('escalation.reason')} required>
        {(attributes) => (
          <Input
            {...attributes}
            autoFocus
            lang={langTag(language)}
            maxLength={300}
            value={value.reason}
            onChange={({ target }) => change({ ...value, reason: target.value })}
          />
        )}
      </Field>
      {doing.error && <Callout tone="error">{explain(doing.error, common)}</Callout>}
    </FormDialog>
  );
}
