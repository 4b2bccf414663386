import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MeetingView, Proposal } from '../../../src/contract/meetings.js';
import { awaitsOutcome, isOpen, stillUnanswered } from '../../../src/language/meetings.js';
import { BothTexts } from '../issue/BothTexts.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { TranslateButton } from './TranslateButton.js';

interface Props {
  proposal: Proposal;
  meeting: MeetingView;
  /** Absent for whoever only reads. */
  onDo: ((what: 'outcome' | 'word' | 'withdraw') => void) | undefined;
}

/** One thing that was said: by which side, what, and how it ended. */
export function ProposalRow({ proposal, meeting, onDo }: Props) {
  const { t } = useTranslation('meetings');
  const { side: own } = useReader();
  const { outcome, kind, side, text } = proposal;
  const mine = side === own;
  const open = isOpen(meeting);
  const waits = awaitsOutcome(proposal);
  const answerable = kind !== 'statement' && (open ? !mine || waits : stillUnanswered(proposal) && !mine);
  const ends = outcome && outcome.grade !== 'no_answer_yet';
  return (
    <li id={proposal.id} data-waits={(waits && open) || undefined}>
      <p className="mt-line">
        <SideBadge side={side} />
        <Tag>{t(`ledger.kind.${kind}`)}</Tag>
      </p>
      <p className="mt-said">
        <BothTexts text={text} />
        <TranslateButton
          meetingId={meeting.id}
          part={{ of: 'proposal', proposalId: proposal.id }}
          text={text}
          version={proposal.version}
        />
      </p>
      {kind !== 'statement' && (
        <div className="mt-outcome">
          <p className="mt-line">
            {outcome ? (
              <Tag tone={ends ? 'ok' : 'warning'}>
                {ends ? t(`issue:grade.${outcome.grade}`) : t('ledger.no_answer_yet')}
              </Tag>
            ) : (
              <Tag tone="error">{t('ledger.no_outcome')}</Tag>
            )}
            {outcome && (
              <span className="mt-by">
                {outcome.by.side && <SideBadge side={outcome.by.side} />} <PersonNameText name={outcome.by.name} /> ·{' '}
                <TwoClocks at={outcome.at} date="unless_today" />
              </span>
            )}
          </p>
          {outcome?.words && (
            <p className="mt-said">
              <BothTexts text={outcome.words} />
              <TranslateButton
                meetingId={meeting.id}
                part={{ of: 'outcome', proposalId: proposal.id }}
                text={outcome.words}
                version={proposal.version}
              />
            </p>
          )}
        </div>
      )}
      {onDo && (
        <p className="mt-acts">
          {answerable && (
            <Button size="small" type={waits && !mine ? 'primary' : 'default'} onClick={() => onDo('outcome')}>
              {t(mine ? 'ledger.say_none' : outcome ? 'ledger.answer_again' : 'ledger.answer')}
            </Button>
          )}
          {mine && open && !outcome && (
            <>
              <Button size="small" onClick={() => onDo('word')}>
                {t('ledger.word')}
              </Button>
              <Button size="small" onClick={() => onDo('withdraw')}>
                {t('ledger.withdraw')}
              </Button>
            </>
          )}
        </p>
      )}
    </li>
  );
}
