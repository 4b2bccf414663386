import { CircleCheckBig, CircleDot, Hourglass, Languages, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueEntry, IssueView } from '../../../src/contract/issues.js';
import { needsInterpreter } from '../../../src/language/text.js';
import { useSetting } from '../channel/rooms.js';
import { IconButton } from '../ui/IconButton.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { BothTexts } from './BothTexts.js';
import { Due } from './Due.js';
import { HeldBar } from './HeldBar.js';

interface Props {
  issue: IssueView;
  entries: readonly IssueEntry[] | undefined;
  onWord(): void;
  /** What may be done now. */
  children: ReactNode;
}

/** Whose turn it is, what they do next and by when: the largest thing on the screen. */
export function TurnCard({ issue, entries, onWord, children }: Props) {
  const { t } = useTranslation('issue');
  const { me, room, mayTranslate } = useSetting();
  const { turn, refusal, closedAt } = issue;
  const ours = turn !== null && turn.side === me.side;
  const shared = room === 'shared';
  return (
    <section
      className="is-turn"
      data-ours={ours || undefined}
      data-closed={!turn || undefined}
      aria-label={t('turn.label')}
    >
      <div className="is-turn-main">
        <p className="is-turn-line">
          <span className="is-pill" data-ours={ours || undefined}>
            {turn ? (
              ours ? (
                <CircleDot size={15} aria-hidden />
              ) : (
                <Hourglass size={15} aria-hidden />
              )
            ) : (
              <CircleCheckBig size={15} aria-hidden />
            )}
            {turn ? t(ours ? 'turn.own' : `turn.${turn.side}`) : t('turn.none')}
          </span>
          {turn && (
            <b className="is-step">
              <BothTexts text={turn.step} shared={shared} />
            </b>
          )}
          {turn && shared && mayTranslate && needsInterpreter(turn.step) && (
            <IconButton label={t('word.step')} icon={<Languages size={16} />} onClick={onWord} />
          )}
        </p>
        {turn && (
          <p className="is-turn-due">
            <Due issue={issue} />
          </p>
        )}
        {closedAt && (
          <p className="is-turn-due">
            {t('closed_at')} <TwoClocks at={closedAt} date="always" />
          </p>
        )}
        {refusal && (
          <p className="is-refusal">
            <TriangleAlert size={15} aria-hidden />
            <span>
              {t(`refusal.${refusal.side}`)} <PersonNameText name={refusal.by.name} /> ·{' '}
              <TwoClocks at={refusal.at} date="unless_today" />
            </span>
          </p>
        )}
        {children}
      </div>
      <HeldBar issue={issue} entries={entries} />
    </section>
  );
}
