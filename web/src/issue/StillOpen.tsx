import { useTranslation } from 'react-i18next';
import type { IssueView } from '../../../src/contract/issues.js';
import { platesHeld } from '../../../src/language/hand-overs.js';
import { useIssueTypes } from '../api/issue-types.js';
import { Callout } from '../ui/Callout.js';

/** What would be left as it is when the issue is closed now: nobody is kept from closing, and nobody does it unawares. */
export function StillOpen({ issue }: { issue: IssueView }) {
  const { t } = useTranslation('issue');
  const type = useIssueTypes().find(({ key }) => key === issue.type);
  const held = type?.handOver ? platesHeld(issue).length : 0;
  const records = (issue.handOvers ?? []).filter(({ answer }) => answer === null).length;
  const papers = issue.papers.filter(({ given }) => given === null).length;
  if (held + records + papers === 0) return null;
  return (
    <Callout tone="warning">
      <p>{t('still_open.says')}</p>
      <ul>
        {held > 0 && <li>{t('still_open.held', { count: held })}</li>}
        {records > 0 && <li>{t('still_open.records', { count: records })}</li>}
        {papers > 0 && <li>{t('still_open.papers', { count: papers })}</li>}
      </ul>
    </Callout>
  );
}
