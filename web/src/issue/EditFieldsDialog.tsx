import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue, FieldInput as Input } from '../../../src/contract/issue-fields.js';
import type { FieldSpec } from '../../../src/contract/issue-types.js';
import type { IssueView } from '../../../src/contract/issues.js';
import { call, newId } from '../api/call.js';
import { useKept } from '../channel/drafts.js';
import { useSetting } from '../channel/rooms.js';
import { useLanguage } from '../i18n.js';
import { filesArrived, forgetFiles } from '../live/uploads.js';
import { FormDialog } from '../ui/FormDialog.js';
import { useReader } from '../ui/reader.js';
import { FieldInput } from './FieldInput.js';
import { filesOf, readField, type TypedFields, typedOf } from './fieldDraft.js';
import { Meanwhile, useBase } from './Meanwhile.js';
import { useIssueAct } from './useIssue.js';

interface Props {
  issue: IssueView;
  /** The fields that are one’s own side’s to fill. */
  specs: readonly FieldSpec[];
  onClose(): void;
}

/** The facts that belong to one’s own side, opened for change; only what was changed is sent. */
export function EditFieldsDialog({ issue, specs, onClose }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { side } = useReader();
  const { room } = useSetting();
  const writer = { language, side };
  const doing = useIssueAct();
  const base = useBase(issue);
  const [id] = useState(newId);
  const place = `fields:${issue.id}`;
  const kept = useKept<TypedFields>(place, {});
  const before = (key: string) => {
    const value = issue.fields[key];
    return value && typedOf(value, writer);
  };
  const read = specs.flatMap((spec) => {
    const typed = kept.value[spec.key];
    if (!typed || JSON.stringify(typed) === JSON.stringify(before(spec.key))) return [];
    const result = readField(spec, typed, writer);
    const empty = !result.value && !result.problem;
    if (empty && spec.required) return [{ spec, problem: 'required' as const }];
    return empty && !issue.fields[spec.key] ? [] : [{ spec, ...result }];
  });
  const problems = new Map(read.flatMap(({ spec, problem }) => (problem ? [[spec.key, problem] as const] : [])));
  const ready = read.length > 0 && problems.size === 0 && !base.moved;
  const send = (): void => {
    const fields: Record<string, Input | null> = {};
    for (const { spec, value } of read as { spec: FieldSpec; value?: Input }[]) fields[spec.key] = value ?? null;
    const files = filesOf(fields);
    doing.mutate(
      async () => {
        await filesArrived(files);
        const after = await call('PATCH /issues/:issueId', {
          params: { issueId: issue.id },
          version: base.version,
          body: { id, fields },
        });
        forgetFiles(files);
        return after;
      },
      {
        onSuccess: () => {
          kept.forget();
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      wide
      className="is-fields"
      title={t('edit.title')}
      does={t('edit.do')}
      ready={ready}
      pending={doing.isPending}
      onSend={send}
      onClose={onClose}
    >
      {specs.map((spec) => (
        <FieldInput
          key={spec.key}
          spec={spec}
          place={place}
          there={filesIn(issue.fields[spec.key])}
          shared={room === 'shared'}
          typed={kept.value[spec.key] ?? before(spec.key)}
          problem={problems.get(spec.key)}
          onType={(typed) => kept.change({ ...kept.value, [spec.key]: typed })}
        />
      ))}
      <Meanwhile base={base} error={doing.error} />
    </FormDialog>
  );
}

const filesIn = (value: FieldValue | undefined) => (value?.kind === 'file' ? value.files : []);
