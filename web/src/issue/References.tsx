import { Button, Input } from 'antd';
import { CopyCheck, Link2, Pencil, Split } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { IssueView } from '../../../src/contract/issues.js';
import { partyOf } from '../../../src/language/issues.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useSetting } from '../channel/rooms.js';
import { Field } from '../ui/Field.js';
import { IconButton } from '../ui/IconButton.js';
import { SideBadge } from '../ui/SideBadge.js';
import { DuplicateOffer } from './DuplicateOffer.js';
import { useBase } from './Meanwhile.js';
import { RelateDialog } from './RelateDialog.js';
import { SmallDialog } from './SmallDialog.js';
import { useIssueAct } from './useIssue.js';

/** What else belongs to it: other issues, what splits it or finds it twice, and each side’s own reference number. */
export function References({ issue }: { issue: IssueView }) {
  const { t } = useTranslation('issue');
  const { t: words } = useTranslation('relations');
  const navigate = useNavigate();
  const { me } = useSetting();
  const may = useMay('issue.write') && partyOf(issue, me.side) !== undefined && issue.closedAt === null;
  const [open, setOpen] = useState<'reference' | 'relate' | 'duplicate'>();
  const close = () => setOpen(undefined);
  const twice = issue.relations.find(({ kind }) => kind === 'duplicate_of');
  const sides = [...issue.sides].sort((a, b) => Number(b.side === me.side) - Number(a.side === me.side));
  return (
    <section aria-labelledby="is-related">
      <header>
        <h2 id="is-related">{t('related')}</h2>
        {may && (
          <Button size="small" type="text" icon={<Link2 size={14} />} onClick={() => setOpen('relate')}>
            {t('relate.open')}
          </Button>
        )}
      </header>
      <dl className="is-facts">
        {sides.map(({ side, reference }) => (
          <div key={side}>
            <dt>
              <SideBadge side={side} /> {t('reference.label')}
            </dt>
            <dd>
              {reference ? (
                <span translate="no">{reference}</span>
              ) : (
                <span className="is-empty">{t('reference.none')}</span>
              )}
              {may && side === me.side && (
                <IconButton
                  label={t('reference.open')}
                  icon={<Pencil size={14} />}
                  onClick={() => setOpen('reference')}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {issue.relations.length > 0 && (
        <ul className="is-relations">
          {issue.relations.map(({ kind, issueId, number }) => (
            <li key={`${kind} ${issueId}`}>
              {t(`relation.${kind}`)} <Link to={`/issues/${number}`}>{number}</Link>
            </li>
          ))}
        </ul>
      )}
      {may && twice && <DuplicateOffer issue={issue} number={twice.number} />}
      {may && (
        <div className="is-relation-acts">
          <Button
            size="small"
            icon={<Split size={14} />}
            onClick={() => void navigate(`/issues/new?from=${issue.number}`)}
          >
            {words('split.open')}
          </Button>
          {!twice && (
            <Button size="small" icon={<CopyCheck size={14} />} onClick={() => setOpen('duplicate')}>
              {words('duplicate.open')}
            </Button>
          )}
        </div>
      )}
      {open === 'reference' && <ReferenceDialog issue={issue} onClose={close} />}
      {(open === 'relate' || open === 'duplicate') && (
        <RelateDialog issue={issue} duplicate={open === 'duplicate'} onClose={close} />
      )}
    </section>
  );
}

function ReferenceDialog({ issue, onClose }: { issue: IssueView; onClose(): void }) {
  const { t } = useTranslation('issue');
  const { me } = useSetting();
  const base = useBase(issue);
  const doing = useIssueAct();
  const [id] = useState(newId);
  const before = partyOf(issue, me.side)?.reference ?? '';
  const [number, setNumber] = useState(before);
  return (
    <SmallDialog
      title={t('reference.open')}
      does={t('reference.do')}
      ready={number.trim() !== before}
      base={base}
      doing={doing}
      onClose={onClose}
      act={() =>
        call('PUT /issues/:issueId/reference', {
          params: { issueId: issue.id },
          version: base.version,
          body: { id, reference: number.trim() || null },
        })
      }
    >
      <Field label={t('reference.label')} hint={t('reference.hint')}>
        {(attributes) => (
          <Input
            {...attributes}
            autoFocus
            maxLength={60}
            translate="no"
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
        )}
      </Field>
    </SmallDialog>
  );
}
