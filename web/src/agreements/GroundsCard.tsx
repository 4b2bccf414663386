import { Button } from 'antd';
import { BookCheck, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Ground } from '../../../src/contract/agreements.js';
import type { IssueView } from '../../../src/contract/issues.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useSetting } from '../channel/rooms.js';
import { useAct } from '../minutes/useMinutes.js';
import { IconButton } from '../ui/IconButton.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { ClauseText } from './ClauseText.js';
import { GroundDialog } from './GroundDialog.js';
import { useGroundsOf } from './useAgreements.js';
import './agreements.css';

/** Under which text one asks: the signed clauses on which an issue rests, in the reader's language. */
export default function GroundsCard({ issue }: { issue: IssueView }) {
  const { t } = useTranslation('agreements');
  const { me } = useSetting();
  const { data: grounds = [] } = useGroundsOf(issue.id);
  const may = useMay('issue.write') && issue.closedAt === null;
  const [adding, setAdding] = useState(false);
  if (grounds.length === 0 && !may) return null;
  return (
    <section aria-labelledby="ag-grounds">
      <header>
        <h2 id="ag-grounds">{t('grounds.title')}</h2>
        {may && (
          <Button size="small" type="text" icon={<BookCheck size={14} />} onClick={() => setAdding(true)}>
            {t('grounds.add')}
          </Button>
        )}
      </header>
      <ul className="ag-clauses">
        {grounds.map((ground) => (
          <Line key={ground.id} ground={ground} own={may && ground.side === me.side} />
        ))}
      </ul>
      {grounds.length === 0 && <p className="is-empty">{t('grounds.none')}</p>}
      {adding && <GroundDialog issue={issue} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Line({ ground, own }: { ground: Ground; own: boolean }) {
  const { t } = useTranslation('agreements');
  const removing = useAct(() =>
    call('POST /issues/:issueId/grounds/:groundId/remove', {
      params: { issueId: ground.issue.id, groundId: ground.id },
      body: { id: newId() },
    }),
  );
  return (
    <li className="ag-removable">
      <div>
        <Link to={`/minutes/${ground.minutesId}`} translate="no">
          {ground.number}
        </Link>
        <ClauseText minutesId={ground.minutesId} clause={ground.clause} text={ground.text} />
        <small>
          <SideBadge side={ground.side} /> <PersonNameText name={ground.by.name} />
        </small>
      </div>
      {own && (
        <IconButton label={t('grounds.remove')} icon={<X size={15} />} onClick={() => removing.mutate(undefined)} />
      )}
    </li>
  );
}
