import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueView } from '../../../src/contract/issues.js';
import { movesOf } from '../../../src/language/issues.js';
import { otherLanguage } from '../../../src/language/text.js';
import { useSetting } from '../channel/rooms.js';
import { bothWords, useLanguage } from '../i18n.js';
import { Callout } from '../ui/Callout.js';
import { ActDialog } from './ActDialog.js';
import type { Words } from './WordsFields.js';

/** The same matter has another issue: offers to propose that this one ends, in words that lead to the other. */
export function DuplicateOffer({ issue, number }: { issue: IssueView; number: string }) {
  const { t } = useTranslation('relations');
  const language = useLanguage();
  const { me } = useSetting();
  const [start, setStart] = useState<Words>();
  if (!movesOf(issue, me.side).includes('proposed')) return null;
  const propose = async (): Promise<void> => {
    // Without a line the words of the other language may not come; then its author writes them.
    const both = await bothWords().catch(() => undefined);
    const other = issue.sides.length > 1 ? both?.[otherLanguage(language)] : undefined;
    const words = t('duplicate.words', { number });
    setStart({ words, other: other?.('relations:duplicate.words', { number }) ?? '' });
  };
  return (
    <Callout tone="info">
      {t('duplicate.offer', { number })}
      <Button size="small" data-offer="proposed" onClick={() => void propose()}>
        {t('duplicate.propose')}
      </Button>
      {start && <ActDialog act="proposed" issue={issue} start={start} onClose={() => setStart(undefined)} />}
    </Callout>
  );
}
