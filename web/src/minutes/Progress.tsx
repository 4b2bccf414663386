import { Circle, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MinutesAction, MinutesDetail } from '../../../src/contract/minutes.js';
import { dayKey, otherSide, shortDate } from '../../../src/language/clocks.js';
import { ordered } from '../../../src/language/minutes.js';
import { reading } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';
import { useIssue } from '../issue/useIssue.js';
import { PlainText } from '../ui/PlainText.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { useNow } from '../ui/useNow.js';

/** What was agreed to be done, and how far it has come by now in its issue; the text never changes, this does. */
export function Progress({ detail: { minutes, actions } }: { detail: MinutesDetail }) {
  const { t } = useTranslation('minutes');
  const inOrder = ordered(minutes.actions, actions);
  if (inOrder.length === 0) return null;
  return (
    <section aria-labelledby="ms-progress">
      <h2 id="ms-progress">{t('progress.title', { count: inOrder.length })}</h2>
      <ul className="ms-progress">
        {inOrder.map((action) =>
          action.issue ? (
            <Followed key={action.id} action={action} issueId={action.issue.id} />
          ) : (
            <Line key={action.id} action={action} done={false} />
          ),
        )}
      </ul>
    </section>
  );
}

function Followed({ action, issueId }: { action: MinutesAction; issueId: string }) {
  const { detail } = useIssue(issueId);
  return <Line action={action} done={detail?.issue.status === 'closed'} />;
}

function Line({ action, done }: { action: MinutesAction; done: boolean }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { side } = useReader();
  const now = useNow();
  const { own, other, ownLang, otherLang } = reading(action.text, language);
  const late = !done && action.due !== null && action.due < now;
  const sides = action.lead === 'both' ? [side, otherSide(side)] : action.lead ? [action.lead] : [];
  return (
    <li data-done={done || undefined}>
      {done ? <CircleCheck size={16} aria-hidden /> : <Circle size={16} aria-hidden />}
      <div>
        <p lang={own ? ownLang : otherLang} dir="auto">
          <PlainText text={(own ?? other)?.text ?? ''} />
        </p>
        <p className="ms-progress-foot">
          {sides.map((one) => (
            <SideBadge key={one} side={one} />
          ))}
          {done ? (
            <Tag tone="ok">{t('progress.done')}</Tag>
          ) : late ? (
            <Tag tone="error">{t('progress.late')}</Tag>
          ) : (
            action.due && <Tag tone="accent">{shortDate(dayKey(action.due, side), language)}</Tag>
          )}
          {action.issue && (
            <Link to={`/issues/${action.issue.number}`} translate="no">
              {action.issue.number}
            </Link>
          )}
        </p>
      </div>
    </li>
  );
}
