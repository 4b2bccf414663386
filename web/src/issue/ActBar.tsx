import { Button } from 'antd';
import {
  ArrowLeftRight,
  BellRing,
  Check,
  CheckCheck,
  CircleX,
  FileClock,
  type LucideIcon,
  MessageSquareReply,
  RotateCcw,
  Search,
} from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetStatus } from '../../../src/contract/issue-acts.js';
import type { InnerView, IssueView } from '../../../src/contract/issues.js';
import { movesOf, partyOf } from '../../../src/language/issues.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useSetting } from '../channel/rooms.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { ActDialog, type FormalAct } from './ActDialog.js';
import { RemindDialog } from './RemindDialog.js';
import { useIssueAct } from './useIssue.js';
import { useKeyPress } from './useKeyPress.js';

const posted = ['accepted', 'verifying', 'waiting_for_papers'] as const;

const icons: Record<FormalAct | (typeof posted)[number] | 'reminded', LucideIcon> = {
  accepted: Check,
  verifying: Search,
  waiting_for_papers: FileClock,
  answered: MessageSquareReply,
  turn: ArrowLeftRight,
  proposed: CheckCheck,
  confirmed: CheckCheck,
  refused: CircleX,
  reopened: RotateCcw,
  reminded: BellRing,
};

/** What one's own side may do with the issue now; what the rules or the role do not allow is not drawn. */
export function ActBar({ issue, inner }: { issue: IssueView; inner: InnerView | null }) {
  const { t } = useTranslation('issue');
  const { t: common } = useTranslation();
  const { me } = useSetting();
  const may = useMay('issue.write');
  const act = useIssueAct();
  const [formal, setFormal] = useState<FormalAct>();
  const [reminding, setReminding] = useState(false);
  const own = partyOf(issue, me.side);
  const moves = may ? movesOf(issue, me.side) : [];
  const passes = moves.includes('turn');
  useKeyPress('p', () => passes && setFormal('turn'));
  if (!own || moves.length === 0) return null;

  const forms = (['confirmed', 'refused', 'answered', 'turn', 'proposed', 'reopened'] as const).filter((one) =>
    moves.includes(one),
  );
  const statuses = moves.includes('status')
    ? posted.filter((status) => status !== own.status && (status !== 'accepted' || own.status === 'new'))
    : [];
  // Who waits for the other side is not invited to answer.
  const waits = forms[0] === 'answered' && issue.turn?.side !== own.side;
  const first = own.status === 'new' ? 'accepted' : waits ? undefined : forms[0];
  const post = (status: SetStatus['status']) =>
    act.mutate(() =>
      call('POST /issues/:issueId/status', {
        params: { issueId: issue.id },
        version: issue.version,
        body: { id: newId(), status },
      }),
    );
  const button = (one: keyof typeof icons, onClick: () => void) => {
    const Icon = icons[one];
    return (
      <Button
        key={one}
        type={one === first ? 'primary' : 'default'}
        icon={<Icon size={15} />}
        disabled={act.isPending}
        data-act={one}
        onClick={onClick}
      >
        {t(`do.${one}`)}
      </Button>
    );
  };
  return (
    <div className="is-acts" role="toolbar" aria-label={t('do.label')}>
      {statuses.slice(0, 1).map((status) => status === 'accepted' && button(status, () => post(status)))}
      {forms.map((one) => button(one, () => setFormal(one)))}
      {statuses.filter((status) => status !== 'accepted').map((status) => button(status, () => post(status)))}
      {moves.includes('reminded') && button('reminded', () => setReminding(true))}
      {issue.turn && issue.turn.side !== own.side && own.remindedAt && (
        <span className="is-reminded">
          {t('reminder.last')} <TwoClocks at={own.remindedAt} date="unless_today" />
        </span>
      )}
      {act.error && <Callout tone="error">{explain(act.error, common)}</Callout>}
      {formal && <ActDialog key={formal} act={formal} issue={issue} onClose={() => setFormal(undefined)} />}
      {reminding && <RemindDialog issue={issue} inner={inner} onClose={() => setReminding(false)} />}
    </div>
  );
}
