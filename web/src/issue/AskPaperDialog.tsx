import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { IssueView } from '../../../src/contract/issues.js';
import { otherSide } from '../../../src/language/clocks.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { Field } from '../ui/Field.js';
import { useReader } from '../ui/reader.js';
import { Toggle } from '../ui/Toggle.js';
import { useBase } from './Meanwhile.js';
import { SmallDialog } from './SmallDialog.js';
import { useIssueAct } from './useIssue.js';

/** Names a paper that is needed, and from which side. */
export function AskPaperDialog({ issue, onClose }: { issue: IssueView; onClose(): void }) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { side: own } = useReader();
  const away = otherLanguage(language);
  const two = issue.sides.length > 1;
  const base = useBase(issue);
  const doing = useIssueAct();
  const [id] = useState(newId);
  const [name, setName] = useState({ text: '', other: '' });
  const [from, setFrom] = useState<Side>(two ? otherSide(own) : own);
  const [text, other] = [name.text.trim(), name.other.trim()];
  return (
    <SmallDialog
      title={t('papers.ask_title')}
      does={t('papers.ask_do')}
      ready={text !== ''}
      base={base}
      doing={doing}
      onClose={onClose}
      act={() =>
        call('POST /issues/:issueId/papers', {
          params: { issueId: issue.id },
          version: base.version,
          body: { id, from, name: { source: language, [language]: text, ...(other && { [away]: other }) } },
        })
      }
    >
      {two && (
        <Toggle<Side>
          label={t('papers.from')}
          value={from}
          onChange={setFrom}
          options={[otherSide(own), own].map((side) => ({ value: side, label: t(`common:side.${side}`) }))}
        />
      )}
      <Field label={t(`papers.name.${language}`)} required>
        {(attributes) => (
          <Input
            {...attributes}
            autoFocus
            lang={langTag(language)}
            maxLength={300}
            value={name.text}
            onChange={({ target }) => setName({ ...name, text: target.value })}
          />
        )}
      </Field>
      {two && (
        <Field label={t(`papers.name.${away}`)} aside={t('other_says')}>
          {(attributes) => (
            <Input
              {...attributes}
              lang={langTag(away)}
              maxLength={300}
              value={name.other}
              onChange={({ target }) => setName({ ...name, other: target.value })}
            />
          )}
        </Field>
      )}
    </SmallDialog>
  );
}
