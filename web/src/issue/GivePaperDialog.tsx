import { Input } from 'antd';
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueView, Paper } from '../../../src/contract/issues.js';
import { langTag } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { AttachButton } from '../files/AttachButton.js';
import { mayGo, Tray } from '../files/Tray.js';
import { useLanguage } from '../i18n.js';
import { forgetFiles, useTray } from '../live/uploads.js';
import { Field } from '../ui/Field.js';
import { BothTexts } from './BothTexts.js';
import { useBase } from './Meanwhile.js';
import { SmallDialog } from './SmallDialog.js';
import { useIssueAct } from './useIssue.js';

interface Props {
  issue: IssueView;
  paper: Paper;
  onClose(): void;
}

/** Gives a paper: its files and words become a message of the timeline; without any it was given by other means. */
export function GivePaperDialog({ issue, paper, onClose }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const base = useBase(issue);
  const doing = useIssueAct();
  const [ids] = useState(() => ({ id: newId(), messageId: newId() }));
  const [words, setWords] = useState('');
  const place = `paper:${paper.id}:${issue.id}`;
  const tray = useTray(place);
  const files = tray.map(({ item }) => item.id);
  const text = words.trim();
  const there = tray.every(({ state }) => state === 'done');
  return (
    <SmallDialog
      title={t('papers.give_title')}
      does={t('papers.give')}
      ready={mayGo(tray) && there}
      base={base}
      doing={doing}
      onClose={onClose}
      act={async () => {
        const message = {
          id: ids.messageId,
          ...(text && { text: { source: language, [language]: text } }),
          ...(files.length > 0 && { files }),
        };
        const after = await call('POST /issues/:issueId/papers/:paperId/give', {
          params: { issueId: issue.id, paperId: paper.id },
          version: base.version,
          body: { id: ids.id, ...((text || files.length > 0) && { message }) },
        });
        forgetFiles(files);
        return after;
      }}
    >
      <p className="is-given">
        <BothTexts text={paper.name} />
      </p>
      <Tray tray={tray} holds={false} />
      <AttachButton audience={place} label={t('papers.attach')} className="is-attach">
        <Paperclip size={15} aria-hidden /> {t('papers.attach')}
      </AttachButton>
      <Field label={t('papers.words')} hint={t('papers.words_says')}>
        {(attributes) => (
          <Input.TextArea
            {...attributes}
            lang={langTag(language)}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={4000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
    </SmallDialog>
  );
}
