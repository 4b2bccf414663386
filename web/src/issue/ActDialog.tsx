import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grade, IssueView } from '../../../src/contract/issues.js';
import { otherSide } from '../../../src/language/clocks.js';
import { newId } from '../api/call.js';
import { useIssueTypes } from '../api/issue-types.js';
import { useKept } from '../channel/drafts.js';
import { useSetting } from '../channel/rooms.js';
import { useLanguage } from '../i18n.js';
import { Check, Field } from '../ui/Field.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Missing } from '../ui/Missing.js';
import { useReader } from '../ui/reader.js';
import { GradeChoice } from './GradeChoice.js';
import { Meanwhile, useBase } from './Meanwhile.js';
import { StillOpen } from './StillOpen.js';
import { type ActDraft, sendAct } from './sendAct.js';
import { TurnFields } from './TurnFields.js';
import { newTurn, turnOf } from './turnDraft.js';
import { useIssueAct } from './useIssue.js';
import { type Words, WordsFields } from './WordsFields.js';

/** An act that is said with words, a grade or a turn, and is confirmed before it is sent. */
export type FormalAct = ActDraft['act'];

interface Props {
  act: FormalAct;
  issue: IssueView;
  /** Words it is proposed with, in a draft of their own. */
  start?: Words;
  onClose(): void;
}

/** One formal act: what it means, what it needs, and what was typed stays until it is done. */
export function ActDialog({ act, issue, start, onClose }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { side: own } = useReader();
  const { room } = useSetting();
  const type = useIssueTypes().find(({ key }) => key === issue.type);
  const doing = useIssueAct();
  const base = useBase(issue);
  const [ids] = useState(() => ({ id: newId(), messageId: newId() }));
  const kept = useKept<ActDraft>(`act:${issue.id}:${act}${start ? ':start' : ''}`, {
    act,
    words: '',
    other: '',
    ...start,
    passes: act === 'answered' ? issue.turn?.side === own && issue.sides.length > 1 : true,
    remindDate: '',
    turn: newTurn(issue.sides.length > 1 ? otherSide(own) : own, type?.days.answer ?? 3, own),
  });
  const { value: draft } = kept;
  const change = (part: Partial<ActDraft>) => kept.change({ ...draft, ...part });
  const shared = room === 'shared';
  const needsWords = act === 'refused' || act === 'reopened';
  const withTurn = act === 'turn' || act === 'reopened' || (act === 'answered' && draft.passes);
  const turn = withTurn ? turnOf(draft.turn, language, own) : undefined;
  const missing = [
    act === 'answered' && !draft.grade && t('grade_label'),
    needsWords && draft.words.trim() === '' && t(`words.${act}`),
    withTurn && !turn && t('turn.next'),
  ];
  const ready = missing.every((one) => one === false);
  const send = (): void => {
    doing.mutate(() => sendAct(issue.id, base.version, draft, { ...ids, turn, language, own }), {
      onSuccess: () => {
        kept.forget();
        onClose();
      },
    });
  };
  return (
    <FormDialog
      wide
      title={t(`do.${act}`)}
      does={t(`send.${act}`)}
      ready={ready && !base.moved}
      pending={doing.isPending}
      onSend={send}
      onClose={onClose}
    >
      <p>{t(issue.sides.length > 1 ? `means.${act}` : `means_alone.${act}`)}</p>
      {(act === 'proposed' || act === 'confirmed') && <StillOpen issue={issue} />}
      {act === 'answered' && (
        <GradeChoice
          value={draft.grade}
          onChange={(grade: Grade) => change({ grade, ...(grade === 'referred_upward' && { passes: false }) })}
        />
      )}
      <WordsFields label={t(`words.${act}`)} required={needsWords} shared={shared} value={draft} onChange={change} />
      {draft.grade === 'referred_upward' && act === 'answered' && (
        <Field label={t('remind')} hint={t('remind_says')}>
          {(attributes) => (
            <input
              {...attributes}
              className="is-date"
              type="date"
              value={draft.remindDate}
              onChange={({ target }) => change({ remindDate: target.value })}
            />
          )}
        </Field>
      )}
      {act === 'answered' && (
        <Check
          label={t('passes')}
          checked={draft.passes}
          onChange={({ target }) => change({ passes: target.checked })}
        />
      )}
      {withTurn && (
        <TurnFields
          value={draft.turn}
          sides={issue.sides.map(({ side }) => side)}
          onChange={(next) => change({ turn: next })}
        />
      )}
      <Missing of={missing} />
      <Meanwhile base={base} error={doing.error} />
    </FormDialog>
  );
}
