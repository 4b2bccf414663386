import { CircleOff, MailOpen, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TwoClocks } from '../ui/TwoClocks.js';
import type { ListedPerson } from './rows.js';

/** How an account stands; those of other organisations are their own business. */
export function AccountState({ person: { account } }: { person: Pick<ListedPerson, 'account'> }) {
  const { t } = useTranslation('people');
  if (!account) return <span className="people-quiet">–</span>;
  if (account.status === 'active') {
    return (
      <span className="people-state people-state-active">
        <ShieldCheck size={15} />
        {t('account.active')}
      </span>
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
