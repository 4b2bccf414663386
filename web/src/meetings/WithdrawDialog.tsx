import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../src/contract/meetings.js';
import { call, newId } from '../api/call.js';
import { BothTexts } from '../issue/BothTexts.js';
import { ActDialog } from './ActDialog.js';

/** Takes back what one’s own side asked, before it was answered. */
export function WithdrawDialog({ proposal, onClose }: { proposal: Proposal; onClose(): void }) {
  const { t } = useTranslation('meetings');
  const [id] = useState(newId);
  const { meetingId, id: proposalId, version } = proposal;
  return (
    <ActDialog
      title={t('ledger.withdraw')}
      does={t('ledger.withdraw')}
      onClose={onClose}
      act={() =>
        call('POST /meetings/:meetingId/proposals/:proposalId/withdraw', {
          params: { meetingId, proposalId },
          version,
          body: { id },
        })
      }
    >
      <p>{t('ledger.withdraw_says')}</p>
      <blockquote className="mt-quote">
        <BothTexts text={proposal.text} />
      </blockquote>
    </ActDialog>
  );
}
