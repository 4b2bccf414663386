import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOver } from '../../../src/contract/hand-overs.js';
import type { IssueView } from '../../../src/contract/issues.js';
import { call, newId } from '../api/call.js';
import { useKept } from '../channel/drafts.js';
import { useLanguage } from '../i18n.js';
import { useBase } from './Meanwhile.js';
import { SmallDialog } from './SmallDialog.js';
import { messageOf } from './sendAct.js';
import { useIssueAct } from './useIssue.js';
import { WordsFields } from './WordsFields.js';

/** What the other side says to a record. */
export type HandOverWord = 'confirm' | 'refuse';

interface Props {
  issue: IssueView;
  record: HandOver;
  word: HandOverWord;
  onClose(): void;
}

/** Confirms a record, or says why it is not right; the words become a message both sides read. */
export function AnswerHandOverDialog({ issue, record, word, onClose }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const base = useBase(issue);
  const doing = useIssueAct();
  const [ids] = useState(() => ({ id: newId(), messageId: newId() }));
  const kept = useKept(`hand-over-${word}:${record.id}`, { words: '', other: '' });
  const message = messageOf(ids.messageId, kept.value.words, kept.value.other, language);
  const refusing = word === 'refuse';
  return (
    <SmallDialog
      title={t(`hand_over.${word}_title`)}
      does={t(refusing ? 'hand_over.refuse_do' : 'hand_over.confirm')}
      ready={!refusing || message !== undefined}
      base={base}
      doing={doing}
      onClose={onClose}
      act={async () => {
        const to = { params: { issueId: issue.id, handOverId: record.id }, version: base.version };
        const said = message && { message };
        const after = await (refusing && message
          ? call('POST /issues/:issueId/hand-overs/:handOverId/refuse', { ...to, body: { id: ids.id, message } })
          : call('POST /issues/:issueId/hand-overs/:handOverId/confirm', { ...to, body: { id: ids.id, ...said } }));
        kept.forget();
        return after;
      }}
    >
      <p>{t(`hand_over.${word}_says`)}</p>
      <WordsFields
        shared
        label={t(refusing ? 'hand_over.reason_words' : 'hand_over.words')}
        required={refusing}
        value={kept.value}
        onChange={(part) => kept.change({ ...kept.value, ...part })}
      />
    </SmallDialog>
  );
}
