import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail, Proposal } from '../../../src/contract/meetings.js';
import { awaitsOutcome, isOpen } from '../../../src/language/meetings.js';
import { useMay } from '../api/may.js';
import { Tag } from '../ui/Tag.js';
import { OutcomeDialog } from './OutcomeDialog.js';
import { ProposalDialog } from './ProposalDialog.js';
import { ProposalRow } from './ProposalRow.js';
import { WithdrawDialog } from './WithdrawDialog.js';

type Doing = { what: 'outcome' | 'word' | 'withdraw'; proposal: Proposal } | { what: 'add' };

/** Everything that was said and asked, first said first, and how it ended. */
export function Ledger({ detail }: { detail: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const writes = useMay('meeting.write');
  const [doing, setDoing] = useState<Doing>();
  const { meeting } = detail;
  const said = detail.proposals.filter(({ withdrawn }) => !withdrawn).sort((a, b) => (a.id < b.id ? -1 : 1));
  const open = said.filter(awaitsOutcome).length;
  const onClose = () => setDoing(undefined);
  return (
    <section className="mt-part">
      <header>
        <h2>{t('ledger.title')}</h2>
        {said.length > 0 && (
          <Tag tone={open > 0 ? 'warning' : 'ok'}>
            {open > 0 ? t('ledger.open', { count: open }) : t('ledger.complete')}
          </Tag>
        )}
        {writes && isOpen(meeting) && (
          <Button size="small" icon={<Plus size={15} />} onClick={() => setDoing({ what: 'add' })}>
            {t('ledger.add')}
          </Button>
        )}
      </header>
      {said.length === 0 && <p className="mt-none">{t('ledger.none')}</p>}
      <ol className="mt-ledger">
        {said.map((proposal) => (
          <ProposalRow
            key={proposal.id}
            proposal={proposal}
            meeting={meeting}
            onDo={writes ? (what) => setDoing({ what, proposal }) : undefined}
          />
        ))}
      </ol>
      {doing?.what === 'add' && <ProposalDialog detail={detail} onClose={onClose} />}
      {doing?.what === 'word' && <ProposalDialog detail={detail} proposal={doing.proposal} onClose={onClose} />}
      {doing?.what === 'outcome' && <OutcomeDialog proposal={doing.proposal} onClose={onClose} />}
      {doing?.what === 'withdraw' && <WithdrawDialog proposal={doing.proposal} onClose={onClose} />}
    </section>
  );
}
