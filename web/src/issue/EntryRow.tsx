import {
  ArrowLeftRight,
  BellRing,
  CheckCheck,
  CircleCheck,
  CircleX,
  FileCheck,
  FilePlus,
  Flag,
  Hash,
  Link2,
  type LucideIcon,
  MessageSquareReply,
  PencilLine,
  RotateCcw,
  Truck,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IssueType } from '../../../src/contract/issue-types.js';
import type { EntryAct, IssueEntry } from '../../../src/contract/issues.js';
import { useLanguage } from '../i18n.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { comma } from '../ui/punctuation.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { BothTexts } from './BothTexts.js';

const icons: Record<EntryAct, LucideIcon> = {
  opened: Flag,
  edited: PencilLine,
  status: CircleCheck,
  turn: ArrowLeftRight,
  answered: MessageSquareReply,
  proposed: CheckCheck,
  confirmed: CheckCheck,
  refused: CircleX,
  reopened: RotateCcw,
  paper_asked: FilePlus,
  paper_given: FileCheck,
  related: Link2,
  reference: Hash,
  reminded: BellRing,
  handed_over: Truck,
  hand_over_confirmed: CheckCheck,
  hand_over_refused: CircleX,
};

interface Props {
  entry: IssueEntry;
  type: IssueType | undefined;
  /** Whether both sides read it. */
  shared: boolean;
}

/** One thing that was done, in the reader’s language: by whom, what, when, and the turn that went with it. */
export function EntryRow({ entry, type, shared }: Props) {
  const { t } = useTranslation('issue');
  const { act, by, at, turn } = entry;
  const Icon = icons[act];
  return (
    <div className="is-entry" data-act={act} data-day-at={at}>
      <i aria-hidden="true">
        <Icon size={14} />
      </i>
      <p>
        <b>
          <PersonNameText name={by.name} />
        </b>{' '}
        {by.side && <SideBadge side={by.side} />} {t(`entry.${act}`)} <What entry={entry} type={type} shared={shared} />{' '}
        <TwoClocks at={at} />
      </p>
      {turn && (
        <p className="is-entry-turn">
          <ArrowLeftRight size={13} aria-hidden /> <b>{t(`turn.${turn.side}`)}</b>{' '}
          <BothTexts text={turn.step} shared={shared} />
          <span>
            {t('due')} <TwoClocks at={turn.due} date="always" />
          </span>
        </p>
      )}
    </div>
  );
}

function What({ entry, type, shared }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { act, status, grade, fields, paper, relation, reference, handOver } = entry;
  if (act === 'status' && status) return <b>{t(`status.${status}`)}</b>;
  if (act === 'answered' && grade) return <b>{t(`grade.${grade}`)}</b>;
  if (fields && act === 'edited') {
    const names = Object.keys(fields).map(
      (key) => type?.fields.find((spec) => spec.key === key)?.label[language] ?? key,
    );
    return names.join(comma(language));
  }
  if (paper) return <BothTexts text={paper.name} shared={shared} />;
  if (handOver) return <b translate="no">{handOver.plates.join(comma(language))}</b>;
  if (relation) {
    return (
      <>
        {act === 'opened' && '· '}
        {t(`relation.${relation.kind}`)} <Link to={`/issues/${relation.number}`}>{relation.number}</Link>
      </>
    );
  }
  if (act === 'reference') return <b translate="no">{reference ?? t('reference.none')}</b>;
  return null;
}
