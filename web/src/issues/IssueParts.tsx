import { ArrowUpCircle, ChevronsUp, Lock, Tag as TagIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { InnerView, IssueRow, JointStatus } from '../../../src/contract/issues.js';
import { otherSide } from '../../../src/language/clocks.js';
import { isLate, partyOf } from '../../../src/language/issues.js';
import { lasting } from '../../../src/language/lasting.js';
import { reading } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';

/** Nothing on the screen is shorter. */
const minute = 60_000;

const tones: Partial<Record<JointStatus, 'accent' | 'ok' | 'warning' | 'error'>> = {
  new: 'accent',
  accepted: 'accent',
  verifying: 'accent',
  waiting_for_papers: 'warning',
  answered: 'ok',
  solved: 'ok',
  disputed: 'warning',
};

/** Where a matter stands for both sides. */
export function StatusTag({ status }: { status: JointStatus }) {
  const { t } = useTranslation('issue');
  const tone = tones[status];
  return <Tag {...(tone && { tone })}>{t(`status.${status}`)}</Tag>;
}

/** The title, in the reader's language first; what nobody has put into it yet stands alone. */
export function IssueTitle({ title, part }: { title: IssueRow['title']; part: 'first' | 'second' }) {
  const { own, other, ownLang, otherLang } = reading(title, useLanguage());
  const [text, lang] = part === 'second' ? [own && other, otherLang] : own ? [own, ownLang] : [other, otherLang];
  return text ? (
    <span lang={lang} dir="auto">
      <PlainText text={text.text} />
    </span>
  ) : null;
}

/** Whose move it is: both sides, one's own first, and a mark that stands with the one that must act. */
export function TurnTrack({ issue }: { issue: IssueRow }) {
  const { t } = useTranslation('issues');
  const { side } = useReader();
  const { turn, sides } = issue;
  if (sides.length === 1) {
    return (
      <span className="il-inside">
        <Lock size={13} aria-hidden />
        {t('inside')}
      </span>
    );
  }
  const badge = (one: Side) =>
    turn?.side === one ? <SideBadge side={one} /> : <span className="il-off">{t(`common:side_short.${one}`)}</span>;
  return (
    <span className="il-track">
      <span aria-hidden={turn ? undefined : true} className="il-track-ends">
        {badge(side)}
        <i data-at={turn === null ? 'none' : turn.side === side ? 'own' : 'other'} data-side={turn?.side} />
        {badge(otherSide(side))}
      </span>
      {!turn && <span className="sr-only">{t('issue:turn.none')}</span>}
    </span>
  );
}

/** By when, on both clocks and in words; what was referred upward is never called late. */
export function DueText({ issue, now }: { issue: IssueRow; now: string }) {
  const { t } = useTranslation('issues');
  const language = useLanguage();
  const { turn } = issue;
  if (!turn) {
    return issue.closedAt ? (
      <span className="il-due">
        <TwoClocks at={issue.closedAt} date="always" />
      </span>
    ) : null;
  }
  const left = Date.parse(turn.due) - Date.parse(now);
  const passed = left < 0;
  const late = isLate(issue, now);
  const words = { span: lasting(Math.max(minute, Math.abs(left)), language) };
  return (
    <span className="il-due" data-tone={late ? 'late' : !passed && left < 86_400_000 ? 'soon' : undefined}>
      <TwoClocks at={turn.due} date="unless_today" />
      <span>{late ? t('due.late', words) : passed ? t('due.passed', words) : t('due.left', words)}</span>
    </span>
  );
}

/** How long the side that must act has had it. */
export function HeldFor({ issue, now }: { issue: IssueRow; now: string }) {
  const language = useLanguage();
  if (!issue.turn) return null;
  return (
    <span className="il-held">
      {lasting(Math.max(minute, Date.parse(now) - Date.parse(issue.turn.since)), language)}
    </span>
  );
}

/** What one's own side keeps about it, plainly marked as its own; and that the side whose turn it is has referred it upward. */
export function IssueMarks({ issue, inner }: { issue: IssueRow; inner: InnerView | undefined }) {
  const { t } = useTranslation('issues');
  const referred = issue.turn && partyOf(issue, issue.turn.side)?.answer?.grade === 'referred_upward';
  const { assignee = null, priority = 'normal', tags = [] } = inner ?? {};
  if (!referred && !assignee && priority === 'normal' && tags.length === 0) return null;
  return (
    <span className="il-marks">
      {referred && (
        <span className="il-referred">
          <ArrowUpCircle size={13} aria-hidden />
          {t('issue:grade.referred_upward')}
        </span>
      )}
      {(assignee || priority !== 'normal' || tags.length > 0) && (
        <span className="il-inner">
          <Lock size={12} aria-hidden />
          <span className="sr-only">{t('inner')}</span>
          {priority !== 'normal' && (
            <b>
              <ChevronsUp size={13} aria-hidden />
              {t(`issue:priority.${priority}`)}
            </b>
          )}
          {assignee && (
            <span>
              <PersonNameText name={assignee.name} />
            </span>
          )}
          {tags.map((tag) => (
            <span key={tag}>
              <TagIcon size={12} aria-hidden />
              <PlainText text={tag} />
            </span>
          ))}
        </span>
      )}
    </span>
  );
}
