import { CircleOff, Lock, MailOpen, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { needsSecondStep } from '../../../src/contract/permissions.js';
import { Tag } from '../ui/Tag.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import type { ListedPerson } from './rows.js';

/** How an account stands: its second step, or why nobody signs in by it now. Those of others are their own business. */
export function AccountState({ person: { account, roles } }: { person: Pick<ListedPerson, 'account' | 'roles'> }) {
  const { t } = useTranslation('people');
  if (!account) return <span className="people-quiet">–</span>;
  if (account.status === 'active') {
    if (account.secondStepSince) {
      return (
        <span className="people-state people-state-active">
          <ShieldCheck size={15} />
          {t('account.second_step')}
        </span>
      );
    }
    const missing = t('account.no_second_step');
    return needsSecondStep(roles) ? (
      <Tag tone="warning">{missing}</Tag>
    ) : (
      <span className="people-quiet">{missing}</span>
    );
  }
  if (account.status === 'suspended') {
    return (
      <Tag tone="warning">
        <Lock size={13} />
        {t('account.suspended')}
      </Tag>
    );
  }
  if (account.status === 'removed') {
    return (
      <span className="people-state">
        <CircleOff size={15} />
        {t('account.removed')}
      </span>
    );
  }
  const over = account.invitedUntil !== null && account.invitedUntil < new Date().toISOString();
  return (
    <span className="people-state people-state-invited">
      <MailOpen size={15} />
      <span>
        {over || account.invitedUntil === null ? (
          t('account.invitation_over')
        ) : (
          <>
            {t('account.invited')} <TwoClocks at={account.invitedUntil} date="always" />
          </>
        )}
      </span>
    </span>
  );
}
