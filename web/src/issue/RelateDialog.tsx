import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelateIssue } from '../../../src/contract/issue-acts.js';
import type { IssueView } from '../../../src/contract/issues.js';
import { call, newId } from '../api/call.js';
import { Field } from '../ui/Field.js';
import { useBase } from './Meanwhile.js';
import { SmallDialog } from './SmallDialog.js';
import { useIssueAct } from './useIssue.js';

type Kind = RelateIssue['kind'];
const kinds: readonly Kind[] = ['related', 'duplicate_of', 'split_from'];

interface Props {
  issue: IssueView;
  /** The other one is the same matter. */
  duplicate: boolean;
  onClose(): void;
}

/** Says by number how an issue belongs to another. */
export function RelateDialog({ issue, duplicate, onClose }: Props) {
  const { t } = useTranslation('issue');
  const { t: words } = useTranslation('relations');
  const base = useBase(issue);
  const doing = useIssueAct();
  const [id] = useState(newId);
  const [kind, setKind] = useState<Kind>(duplicate ? 'duplicate_of' : 'related');
  const [number, setNumber] = useState('');
  const other = number.trim().replace(/^#/, '').toUpperCase();
  return (
    <SmallDialog
      title={duplicate ? words('duplicate.open') : t('relate.open')}
      does={duplicate ? words('duplicate.do') : t('relate.do')}
      ready={/^[A-Z][A-Z0-9]{1,7}-\d{4}-[VC]?[A-Z-]*\d{4,8}$/.test(other) && other !== issue.number}
      base={base}
      doing={doing}
      onClose={onClose}
      act={async () => {
        const found = await call('GET /issues/:issueId', { params: { issueId: other } });
        return call('POST /issues/:issueId/relations', {
          params: { issueId: issue.id },
          version: base.version,
          body: { id, kind, issueId: found.issue.id },
        });
      }}
    >
      {duplicate ? (
        <p>{words('duplicate.says')}</p>
      ) : (
        <Field label={t('relate.kind')}>
          {(attributes) => (
            <select {...attributes} value={kind} onChange={({ target }) => setKind(target.value as Kind)}>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t(`relation.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={t('relate.number')} required hint={t('relate.hint', { number: issue.number })}>
        {(attributes) => (
          <Input
            {...attributes}
            maxLength={30}
            translate="no"
            spellCheck={false}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
        )}
      </Field>
    </SmallDialog>
  );
}
