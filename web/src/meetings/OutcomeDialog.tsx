import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grade } from '../../../src/contract/grades.js';
import type { Proposal } from '../../../src/contract/meetings.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { BothTexts } from '../issue/BothTexts.js';
import { GradeChoice } from '../issue/GradeChoice.js';
import { WordsFields } from '../issue/WordsFields.js';
import { Missing } from '../ui/Missing.js';
import { useReader } from '../ui/reader.js';
import { Toggle } from '../ui/Toggle.js';
import { ActDialog } from './ActDialog.js';
import { nothing, wordsOf } from './words.js';

type Answered = 'answered' | 'none';

/** How a proposal ended: a graded answer of the side that was asked, with its words, or that there is none yet. */
export function OutcomeDialog({ proposal, onClose }: { proposal: Proposal; onClose(): void }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { side } = useReader();
  const mine = proposal.side === side;
  const [id] = useState(newId);
  const [answered, setAnswered] = useState<Answered>(mine ? 'none' : 'answered');
  const [grade, setGrade] = useState<Grade>();
  const [typed, setTyped] = useState(nothing);
  const words = wordsOf(typed, language);
  const wanted = answered === 'none' ? ('no_answer_yet' as const) : grade;
  const missing = answered === 'answered' ? [!grade && t('issue:grade_label'), !words && t('ledger.words')] : [];
  return (
    <ActDialog
      wide
      title={t(mine ? 'ledger.say_none' : 'ledger.answer_title')}
      does={t('ledger.do')}
      ready={missing.every((one) => !one)}
      onClose={onClose}
      act={() => {
        if (!wanted) throw new Error('Sent before it was filled in.');
        const params = { meetingId: proposal.meetingId, proposalId: proposal.id };
        const body = { id, grade: wanted, ...(words && { words }) };
        return call('PUT /meetings/:meetingId/proposals/:proposalId/outcome', {
          params,
          version: proposal.version,
          body,
        });
      }}
    >
      <blockquote className="mt-quote">
        <BothTexts text={proposal.text} />
      </blockquote>
      {!mine && (
        <Toggle<Answered>
          label={t('ledger.answered.label')}
          value={answered}
          onChange={setAnswered}
          options={(['answered', 'none'] as const).map((value) => ({ value, label: t(`ledger.answered.${value}`) }))}
        />
      )}
      {answered === 'answered' && <GradeChoice value={grade} onChange={setGrade} />}
      {answered === 'none' && <p>{t('ledger.none_says')}</p>}
      <WordsFields
        shared
        required={answered === 'answered'}
        label={t('ledger.words')}
        value={typed}
        onChange={(part) => setTyped({ ...typed, ...part })}
      />
      <Missing of={missing} />
    </ActDialog>
  );
}
