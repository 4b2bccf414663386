import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { ArrowUpFromLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InnerView, IssueView } from '../../../src/contract/issues.js';
import { isHigher } from '../../../src/language/levels.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useStart } from '../api/start.js';
import { useSetting } from '../channel/rooms.js';
import { putInner } from '../live/issues.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { BothTexts } from './BothTexts.js';
import { EscalateDialog } from './EscalateDialog.js';
import './courtesy.css';

interface Props {
  issue: IssueView;
  inner: InnerView | null;
}

/** Before which higher level of one's own side the matter lies, and why; or the way to put it there. */
export function Escalating({ issue, inner }: Props) {
  const { t } = useTranslation('issue');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const may = useMay('issue.write');
  const higher = useHigher();
  const organisations = useStart((start) => start.organisations);
  const [opened, setOpened] = useState(false);
  const ending = useMutation({
    mutationFn: () =>
      call('POST /issues/:issueId/escalation/end', { params: { issueId: issue.id }, body: { id: newId() } }),
    onSuccess: (after) => putInner(cache, after),
  });
  const { escalation } = inner ?? {};
  const organisation = organisations.find(({ id }) => id === escalation?.organisationId);
  const puts = may && issue.closedAt === null && higher.length > 0;
  if (!escalation && !puts) return null;
  return (
    <div className="field is-escalating">
      <span className="field-legend">{t('escalation.title')}</span>
      {escalation && (
        <div className="is-escalated">
          <p>
            <ArrowUpFromLine size={14} aria-hidden />{' '}
            <b>{organisation && <BilingualNameText name={organisation.name} />}</b>
          </p>
          <p>
            <BothTexts text={escalation.reason} shared={false} />
          </p>
          <p className="is-escalated-by">
            <PersonNameText name={escalation.by.name} /> · <TwoClocks at={escalation.at} date="unless_today" />
          </p>
        </div>
      )}
      {may && (
        <div className="is-pair">
          {puts && (
            <Button size="small" icon={<ArrowUpFromLine size={14} />} onClick={() => setOpened(true)}>
              {t(escalation ? 'escalation.again' : 'escalation.do')}
            </Button>
          )}
          {escalation && (
            <Button size="small" loading={ending.isPending} onClick={() => ending.mutate()}>
              {t('escalation.end')}
            </Button>
          )}
        </div>
      )}
      {ending.error && <Callout tone="error">{explain(ending.error, common)}</Callout>}
      {opened && <EscalateDialog issue={issue} organisations={higher} onClose={() => setOpened(false)} />}
    </div>
  );
}

/** Organisations of one's own side that stand above one's own and have somebody who reads this channel. */
function useHigher() {
  const { channel, me } = useSetting();
  const organisations = useStart((start) => start.organisations);
  const own = organisations.find(({ id }) => id === me.organisationId);
  const present = new Set(channel.members.map(({ person }) => person.organisationId));
  return organisations.filter(
    ({ id, side, level }) => own && side === me.side && present.has(id) && isHigher(level, own.level),
  );
}
