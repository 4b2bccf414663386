import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuePart } from '../../../src/contract/issue-acts.js';
import type { IssueView } from '../../../src/contract/issues.js';
import type { BilingualText } from '../../../src/contract/text.js';
import { langTag, otherLanguage, translationOf } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useKept } from '../channel/drafts.js';
import { Checked } from '../guard/Checked.js';
import { useCheck } from '../guard/useCheck.js';
import { Offered } from '../memory/Offered.js';
import { Field } from '../ui/Field.js';
import { PlainText } from '../ui/PlainText.js';
import { useBase } from './Meanwhile.js';
import { SmallDialog } from './SmallDialog.js';
import { useIssueAct } from './useIssue.js';

interface Props {
  issue: IssueView;
  part: IssuePart;
  text: BilingualText;
  onClose(): void;
}

/** The words a part of an issue consists of. */
export function wordsOf(issue: IssueView, part: IssuePart): BilingualText | undefined {
  if (part.of === 'step') return issue.turn?.step;
  if (part.of === 'paper') return issue.papers.find(({ id }) => id === part.paperId)?.name;
  if (part.of === 'hand_over') return issue.handOvers?.find(({ id }) => id === part.handOverId)?.[part.words];
  const value = issue.fields[part.key];
  return value && 'text' in value ? value.text : undefined;
}

/** An interpreter’s wording of a next step, a field, a paper’s name or a hand-over, beside its original. */
export function WordDialog({ issue, part, text, onClose }: Props) {
  const { t } = useTranslation('issue');
  const base = useBase(issue);
  const doing = useIssueAct();
  const [id] = useState(newId);
  const target = otherLanguage(text.source);
  const kept = useKept(`word:${issue.id}:${JSON.stringify(part)}`, translationOf(text)?.text ?? '');
  const words = kept.value.trim();
  const original = text[text.source]?.text ?? '';
  const check = useCheck({ [text.source]: original, [target]: words });
  return (
    <SmallDialog
      title={t(`word.title.${target}`)}
      does={t('word.do')}
      ready={words !== '' && !check.holds}
      base={base}
      doing={doing}
      onClose={onClose}
      act={async () => {
        const after = await call('PUT /issues/:issueId/translation', {
          params: { issueId: issue.id },
          version: base.version,
          body: { id, part, text: words, ...(check.meant && { meant: check.meant }) },
        });
        kept.forget();
        return after;
      }}
    >
      <p className="is-original" lang={langTag(text.source)} dir="auto">
        <PlainText text={original} />
      </p>
      <Field label={t(`in_language.${target}`)} required>
        {(attributes) => (
          <Input.TextArea
            {...attributes}
            autoFocus
            lang={langTag(target)}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={1000}
            value={kept.value}
            onChange={({ target: field }) => kept.change(field.value)}
          />
        )}
      </Field>
      <Checked check={check} />
      <Offered
        channelId={issue.channelId}
        source={text.source}
        text={original}
        value={kept.value}
        onChange={kept.change}
      />
    </SmallDialog>
  );
}
