import { Button } from 'antd';
import { Truck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOver } from '../../../src/contract/hand-overs.js';
import type { IssuePart } from '../../../src/contract/issue-acts.js';
import type { IssueView } from '../../../src/contract/issues.js';
import { platesHeld } from '../../../src/language/hand-overs.js';
import { partyOf } from '../../../src/language/issues.js';
import { useIssueTypes } from '../api/issue-types.js';
import { useMay } from '../api/may.js';
import { useSetting } from '../channel/rooms.js';
import { PhotoViewer } from '../files/PhotoViewer.js';
import { AnswerHandOverDialog, type HandOverWord } from './AnswerHandOverDialog.js';
import { HandOverCard } from './HandOverCard.js';
import { HandOverDialog } from './HandOverDialog.js';
import { photosOf } from './handOverDraft.js';
import './hand-overs.css';

interface Props {
  issue: IssueView;
  onWord(part: IssuePart): void;
}

/** Records of vehicles handed over, the newest first, and how many vehicles are still held. */
export function HandOvers({ issue, onWord }: Props) {
  const { t } = useTranslation('issue');
  const { me, room } = useSetting();
  const type = useIssueTypes().find(({ key }) => key === issue.type);
  const may = useMay('issue.write') && issue.closedAt === null && partyOf(issue, me.side) !== undefined;
  const [writing, setWriting] = useState(false);
  const [answering, setAnswering] = useState<{ record: HandOver; word: HandOverWord }>();
  const records = issue.handOvers ?? [];
  if (!type?.handOver || room !== 'shared') return null;
  const held = platesHeld(issue).length;
  return (
    <section aria-labelledby="is-hand-overs" className="is-hand-overs">
      <header>
        <h2 id="is-hand-overs">{t('hand_over.title')}</h2>
        {may && (
          <Button size="small" type="text" icon={<Truck size={14} />} onClick={() => setWriting(true)}>
            {t('hand_over.write')}
          </Button>
        )}
      </header>
      <p className={records.length > 0 ? undefined : 'is-empty'}>
        {records.length === 0 && <span>{t('hand_over.none')} </span>}
        <span>{held > 0 ? t('hand_over.held', { count: held }) : t('hand_over.held_none')}</span>
      </p>
      <ul>
        {records.toReversed().map((record) => (
          <HandOverCard
            key={record.id}
            issue={issue}
            record={record}
            may={may}
            onAnswer={(word) => setAnswering({ record, word })}
            onWord={onWord}
          />
        ))}
      </ul>
      <PhotoViewer messages={records.flatMap((record) => photosOf(issue, record))} />
      {writing && <HandOverDialog issue={issue} onClose={() => setWriting(false)} />}
      {answering && <AnswerHandOverDialog {...answering} issue={issue} onClose={() => setAnswering(undefined)} />}
    </section>
  );
}
