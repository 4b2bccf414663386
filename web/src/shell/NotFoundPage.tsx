import { SignpostBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../ui/EmptyState.js';
import { PageHeader } from '../ui/PageHeader.js';

/** An address that leads nowhere, or to what this person may not see: the answer is the same. */
export default function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('not_found.title')} />
      <EmptyState icon={<SignpostBig size={34} />} title={t('not_found.says')}>
        <Link to="/">{t('not_found.home')}</Link>
      </EmptyState>
    </>
  );
}
