import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AgendaSuggestion } from '../../../src/contract/meetings.js';
import { call, newId } from '../api/call.js';
import { keys } from '../api/keys.js';
import { BothTexts } from '../issue/BothTexts.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { useNow } from '../ui/useNow.js';
import { Refused } from './ActDialog.js';
import { useDoing } from './useMeeting.js';

const day = 86_400_000;

/** What was left open elsewhere, oldest first: one press makes it a draft of one’s own side. */
export function Suggested({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('meetings');
  const now = useNow();
  const doing = useDoing();
  const { data: found = [] } = useQuery({
    queryKey: keys.suggestions(meetingId),
    queryFn: () => call('GET /meetings/:meetingId/suggestions', { params: { meetingId } }),
  });
  const daysSince = (instant: string) => Math.floor((Date.parse(now) - Date.parse(instant)) / day);
  const aged = (since: string) => {
    const count = daysSince(since);
    return count > 0 ? t('suggested.age', { count }) : t('suggested.today');
  };
  const late = (due: string) => {
    const count = daysSince(due);
    return count > 0 ? t('suggested.overdue', { count }) : t('suggested.overdue_today');
  };
  if (found.length === 0) return null;
  const draft = ({ source, title, side }: AgendaSuggestion) =>
    doing.mutate(() =>
      call('POST /meetings/:meetingId/side/items', {
        params: { meetingId },
        body: {
          id: newId(),
          title: titled(title),
          section: source.kind === 'issue' ? 'exchange' : 'review',
          presenter: side,
          minutes: null,
          source,
        },
      }),
    );
  return (
    <details className="mt-suggested">
      <summary>{t('suggested.title', { count: found.length })}</summary>
      {doing.error && <Refused error={doing.error} />}
      <ul className="mt-agenda">
        {found.map((one) => (
          <li key={JSON.stringify(one.source)}>
            <div className="mt-point">
              <p>
                <BothTexts text={one.title} />
              </p>
              <p className="mt-line">
                <Tag>{t(`suggested.kind.${one.source.kind}`)}</Tag>
                {one.due && one.due < now && <Tag tone="error">{late(one.due)}</Tag>}
                {one.side && <SideBadge side={one.side} />}
                <span className="mt-by">
                  {aged(one.since)} · <TwoClocks at={one.since} date="always" />
                </span>
                {one.source.kind === 'issue' && (
                  <Link to={`/issues/${one.source.number}`} translate="no">
                    {one.source.number}
                  </Link>
                )}
                {one.source.kind === 'proposal' && (
                  <Link to={`/meetings/${one.source.meetingId}#${one.source.proposalId}`}>
                    {t('agenda.from_meeting')}
                  </Link>
                )}
              </p>
            </div>
            <span className="mt-row-acts">
              <Button size="small" loading={doing.isPending} onClick={() => draft(one)}>
                {t('suggested.take')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A point of an agenda is read at one sight; what was asked may be longer than its title takes. */
function titled({ source, vi, zh }: AgendaSuggestion['title']) {
  const cut = (text: string) => (text.length > 300 ? `${text.slice(0, 299)}…` : text);
  return { source, ...(vi && { vi: cut(vi.text) }), ...(zh && { zh: cut(zh.text) }) };
}
