import { Button } from 'antd';
import { FileCheck, FilePlus, FileWarning, Languages } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IssuePart } from '../../../src/contract/issue-acts.js';
import type { IssueView, Paper } from '../../../src/contract/issues.js';
import { mayMove } from '../../../src/language/issues.js';
import { needsInterpreter } from '../../../src/language/text.js';
import { useMay } from '../api/may.js';
import { useSetting } from '../channel/rooms.js';
import { IconButton } from '../ui/IconButton.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { AskPaperDialog } from './AskPaperDialog.js';
import { BothTexts } from './BothTexts.js';
import { GivePaperDialog } from './GivePaperDialog.js';

interface Props {
  issue: IssueView;
  onWord(part: IssuePart): void;
}

/** The papers that are needed: those that are missing stand out, those that were given lead to the message with the files. */
export function Papers({ issue, onWord }: Props) {
  const { t } = useTranslation('issue');
  const { me, room, mayTranslate } = useSetting();
  const may = useMay('issue.write') && mayMove(issue, me.side, 'paper_asked');
  const [asking, setAsking] = useState(false);
  const [giving, setGiving] = useState<Paper>();
  const shared = room === 'shared';
  return (
    <section aria-labelledby="is-papers">
      <header>
        <h2 id="is-papers">{t('papers.title')}</h2>
        {may && (
          <Button size="small" type="text" icon={<FilePlus size={14} />} onClick={() => setAsking(true)}>
            {t('papers.ask')}
          </Button>
        )}
      </header>
      {issue.papers.length === 0 && <p className="is-empty">{t('papers.none')}</p>}
      <ul className="is-papers">
        {issue.papers.map((paper) => (
          <li key={paper.id} data-missing={paper.given === null || undefined}>
            {paper.given ? <FileCheck size={16} aria-hidden /> : <FileWarning size={16} aria-hidden />}
            <div>
              <p>
                {!paper.given && <span>{t('papers.missing')} </span>}
                <BothTexts text={paper.name} shared={shared} />
              </p>
              {paper.given && (
                <small>
                  <PersonNameText name={paper.given.by.name} /> · <TwoClocks at={paper.given.at} date="unless_today" />
                  {paper.given.messageId && (
                    <>
                      {' · '}
                      <Link to={`/issues/${issue.number}?m=${paper.given.messageId}`}>{t('papers.see')}</Link>
                    </>
                  )}
                </small>
              )}
              {may && !paper.given && paper.from === me.side && (
                <Button size="small" onClick={() => setGiving(paper)}>
                  {t('papers.give')}
                </Button>
              )}
            </div>
            {shared && mayTranslate && needsInterpreter(paper.name) && (
              <IconButton
                label={t('word.paper')}
                icon={<Languages size={15} />}
                onClick={() => onWord({ of: 'paper', paperId: paper.id })}
              />
            )}
            <SideBadge side={paper.from} />
          </li>
        ))}
      </ul>
      {asking && <AskPaperDialog issue={issue} onClose={() => setAsking(false)} />}
      {giving && <GivePaperDialog issue={issue} paper={giving} onClose={() => setGiving(undefined)} />}
    </section>
  );
}
