import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IssuePart } from '../../../src/contract/issue-acts.js';
import type { IssueView } from '../../../src/contract/issues.js';
import type { BilingualText } from '../../../src/contract/text.js';
import { handOverWords } from '../../../src/language/hand-overs.js';
import { langTag, needsInterpreter } from '../../../src/language/text.js';
import { TextState } from '../channel/TextState.js';
import { WordDialog } from '../issue/WordDialog.js';
import { PlainText } from '../ui/PlainText.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import '../issue/form.css';

interface Wanted {
  part: IssuePart;
  text: BilingualText;
}

/** The next steps, facts and names of papers the other side cannot read yet, issue by issue. */
export function WaitingIssues({ issues }: { issues: readonly IssueView[] }) {
  const { t } = useTranslation('waiting');
  return (
    <section aria-labelledby="wt-issues">
      <div className="wt-heading">
        <h2 id="wt-issues">{t('issues')}</h2>
      </div>
      <ul className="wt-list card">
        {issues.map((issue) => (
          <Row key={issue.id} issue={issue} />
        ))}
      </ul>
    </section>
  );
}

function Row({ issue }: { issue: IssueView }) {
  const { t } = useTranslation('issue');
  const [open, setOpen] = useState<Wanted>();
  return (
    <li className="wt-topic">
      <p className="wt-head">
        <Link to={`/issues/${issue.number}`} translate="no">
          {issue.number}
        </Link>
        <TwoClocks at={issue.openedAt} date="unless_today" />
      </p>
      <ul className="wt-parts">
        {wantedIn(issue).map((one) => (
          <li key={JSON.stringify(one.part)}>
            <span lang={langTag(one.text.source)} dir="auto">
              <PlainText text={one.text[one.text.source]?.text ?? ''} />
            </span>
            <TextState text={one.text} />
            <Button size="small" onClick={() => setOpen(one)}>
              {t(`word.${one.part.of}`)}
            </Button>
          </li>
        ))}
      </ul>
      {open && <WordDialog issue={issue} part={open.part} text={open.text} onClose={() => setOpen(undefined)} />}
    </li>
  );
}

function wantedIn({ turn, fields, papers, handOvers }: IssueView): Wanted[] {
  const all: Wanted[] = [
    ...(turn ? [{ part: { of: 'step' as const }, text: turn.step }] : []),
    ...Object.entries(fields).flatMap(([key, value]) =>
      'text' in value ? [{ part: { of: 'field' as const, key }, text: value.text }] : [],
    ),
    ...papers.map(({ id, name }) => ({ part: { of: 'paper' as const, paperId: id }, text: name })),
    ...handOverWords({ handOvers }).map(({ text, ...part }) => ({ part: { of: 'hand_over' as const, ...part }, text })),
  ];
  return all.filter(({ text }) => needsInterpreter(text));
}
