import { Button, Input } from 'antd';
import { Link2, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IssueView, RelateIssue } from '../../../src/contract/issues.js';
import { partyOf } from '../../../src/language/issues.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useSetting } from '../channel/rooms.js';
import { Field } from '../ui/Field.js';
import { IconButton } from '../ui/IconButton.js';
import { SideBadge } from '../ui/SideBadge.js';
import { useBase } from './Meanwhile.js';
import { SmallDialog } from './SmallDialog.js';
import { useIssueAct } from './useIssue.js';

/** What else belongs to it: other issues, and each side’s own reference number. */
export function References({ issue }: { issue: IssueView }) {
  const { t } = useTranslation('issue');
  const { me } = useSetting();
  const may = useMay('issue.write') && partyOf(issue, me.side) !== undefined && issue.closedAt === null;
  const [open, setOpen] = useState<'reference' | 'relate'>();
  const close = () => setOpen(undefined);
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
      {open === 'reference' && <ReferenceDialog issue={issue} onClose={close} />}
      {open === 'relate' && <RelateDialog issue={issue} onClose={close} />}
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

type Kind = RelateIssue['kind'];
const kinds: readonly Kind[] = ['related', 'duplicate_of', 'split_from'];

function RelateDialog({ issue, onClose }: { issue: IssueView; onClose(): void }) {
  const { t } = useTranslation('issue');
  const base = useBase(issue);
  const doing = useIssueAct();
  const [id] = useState(newId);
  const [kind, setKind] = useState<Kind>('related');
  const [number, setNumber] = useState('');
  const other = number.trim().replace(/^#/, '').toUpperCase();
  return (
    <SmallDialog
      title={t('relate.open')}
      does={t('relate.do')}
      ready={/^[A-Z][A-Z0-9]{1,7}-\d{4}-[VC]?[A-Z-]*\d{4,8}$/.test(other) && other !== issue.number}
      base={base}
      doing={doing}
      onClose={onClose}
      act={async () => {
        const found = await call('GET /issues/:issueId', { params: { issueId: other } });
        return call('POST /issues/:issueId/relations', {
          params: { issueId: issue.id },
          version: base.version,
          body: { id, kind, issueId: found.issue.id },
        });
      }}
    >
      <Field label={t('relate.kind')}>
        {(attributes) => (
          <select {...attributes} value={kind} onChange={({ target }) => setKind(target.value as Kind)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`relation.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('relate.number')} required hint={t('relate.hint', { number: issue.number })}>
        {(attributes) => (
          <Input
            {...attributes}
            maxLength={30}
            translate="no"
            spellCheck={false}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
        )}
      </Field>
    </SmallDialog>
  );
}
