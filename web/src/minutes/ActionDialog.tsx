import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { MinutesAction, MinutesView } from '../../../src/contract/minutes.js';
import type { WriteAction } from '../../../src/contract/minutes-acts.js';
import { clockOf, instantOf, otherSide, zoneName } from '../../../src/language/clocks.js';
import { otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useOpenIssues } from '../api/issue-list.js';
import { useLanguage } from '../i18n.js';
import { wordsIn } from '../issue/sendAct.js';
import { WordsFields } from '../issue/WordsFields.js';
import { putMinutesAction } from '../live/minutes.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { FormDialog } from '../ui/FormDialog.js';
import { useReader } from '../ui/reader.js';
import { WhenInputs } from '../ui/WhenInputs.js';
import { useAct } from './useMinutes.js';

interface Props {
  minutes: MinutesView;
  /** Nothing: a new one. */
  action: MinutesAction | undefined;
  onClose(): void;
}

/** Something agreed, whole: its words, who leads and who helps, by when, and the issue it belongs to. */
export function ActionDialog({ minutes, action, onClose }: Props) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const language = useLanguage();
  const { side: own } = useReader();
  const issues = (useOpenIssues().data?.issues ?? []).filter(({ channelId }) => channelId === minutes.channelId);
  const due = action?.due ? clockOf(action.due, own) : undefined;
  const [draft, setDraft] = useState({
    words: action?.text[language]?.text ?? '',
    other: action?.text[otherLanguage(language)]?.text ?? '',
    lead: action?.lead ?? '',
    support: action?.support ?? '',
    date: due?.date ?? '',
    time: due?.time ?? '17:00',
    issueId: action?.issue?.id ?? '',
  });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const [id] = useState(newId);
  const put = (answer: MinutesAction) => {
    putMinutesAction(cache, answer);
    onClose();
  };
  const writing = useAct(async () => {
    const body: WriteAction = {
      id,
      text: wordsIn(draft, language),
      lead: (draft.lead || null) as WriteAction['lead'],
      support: (draft.support || null) as WriteAction['support'],
      due: draft.date ? instantOf(draft.date, draft.time || '17:00', own) : null,
      issueId: draft.issueId || null,
    };
    const params = { minutesId: minutes.id };
    put(
      action
        ? await call('PUT /minutes/:minutesId/actions/:actionId', {
            params: { ...params, actionId: action.id },
            version: action.version,
            body,
          })
        : await call('POST /minutes/:minutesId/actions', { params, body }),
    );
  });
  const removing = useAct(async () => {
    if (!action) return;
    put(
      await call('POST /minutes/:minutesId/actions/:actionId/remove', {
        params: { minutesId: minutes.id, actionId: action.id },
        version: action.version,
        body: { id },
      }),
    );
  });
  const ready = draft.words.trim() !== '';
  const sides: readonly Side[] = [own, otherSide(own)];
  return (
    <FormDialog
      wide
      title={t(action ? 'action.change_title' : 'action.add')}
      does={t('act.save')}
      ready={ready}
      pending={writing.isPending}
      more={
        action && (
          <Button danger loading={removing.isPending} onClick={() => removing.mutate(undefined)}>
            {t('action.remove')}
          </Button>
        )
      }
      onSend={() => writing.mutate(undefined)}
      onClose={onClose}
    >
      <WordsFields label={t('action.text')} required shared value={draft} most={1_000} onChange={change} />
      <div className="form-row">
        <Field label={t('action.lead')}>
          {(attributes) => (
            <select {...attributes} value={draft.lead} onChange={({ target }) => change({ lead: target.value as '' })}>
              <option value="">{t('action.no_side')}</option>
              {sides.map((side) => (
                <option key={side} value={side}>
                  {common(`side.${side}`)}
                </option>
              ))}
              <option value="both">{t('action.both')}</option>
            </select>
          )}
        </Field>
        <Field label={t('action.support')}>
          {(attributes) => (
            <select
              {...attributes}
              value={draft.support}
              onChange={({ target }) => change({ support: target.value as '' })}
            >
              <option value="">{t('action.no_support')}</option>
              {sides.map((side) => (
                <option key={side} value={side}>
                  {common(`side.${side}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="form-row">
        <Field label={t('action.due')} aside={zoneName(own, language)}>
          {(attributes) => (
            <WhenInputs attributes={attributes} label={t('action.due')} value={draft} onChange={change} />
          )}
        </Field>
        <Field label={t('action.issue')} hint={t('action.issue_says')}>
          {(attributes) => (
            <select {...attributes} value={draft.issueId} onChange={({ target }) => change({ issueId: target.value })}>
              <option value="">{t('action.no_issue')}</option>
              {action?.issue && !issues.some((issue) => issue.id === action.issue?.id) && (
                <option value={action.issue.id}>{action.issue.number}</option>
              )}
              {issues.map((issue) => (
                <option key={issue.id} value={issue.id}>
                  {issue.number} {(issue.title[language] ?? issue.title[otherLanguage(language)])?.text}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {(writing.error ?? removing.error) && (
        <Callout tone="error">{explain(writing.error ?? removing.error, common)}</Callout>
      )}
    </FormDialog>
  );
}
