import { FileX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { NoLine, Refusal } from '../api/call.js';
import { TermScope } from '../terms/TermScope.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { Skeletons } from '../ui/Skeletons.js';
import { EditorScreen } from './EditorScreen.js';
import { SealedScreen } from './SealedScreen.js';
import { useMinutes } from './useMinutes.js';
import '../issue/issue.css';
import '../issue/form.css';
import './editor.css';
import './actions.css';
import './row.css';
import './menu.css';
import './aside.css';
import './sealed.css';
import './paper.css';
import './phone.css';

/** The minutes in the address: to be written while they are open, as a paper once both texts are frozen. */
export default function MinutesAt() {
  const { minutesId = '' } = useParams();
  const { t } = useTranslation('minutes');
  const { data: detail, error, refetch } = useMinutes(minutesId);
  if (!detail) {
    if (error instanceof Refusal) {
      return (
        <EmptyState icon={<FileX size={32} />} title={t('not_found.title')} says={t('not_found.says')}>
          <Link to="/minutes">{t('not_found.list')}</Link>
        </EmptyState>
      );
    }
    if (!error) return <Skeletons rows={6} />;
    return (
      <ErrorState
        error={error}
        title={t('failed')}
        {...(error instanceof NoLine && { safe: t('failed_safe') })}
        retry={() => void refetch()}
      />
    );
  }
  const { frozen, channelId } = detail.minutes;
  return (
    <TermScope channelId={channelId}>
      {frozen ? (
        <SealedScreen key={`${minutesId} ${frozen.hash}`} detail={detail} frozen={frozen} />
      ) : (
        <EditorScreen key={minutesId} detail={detail} />
      )}
    </TermScope>
  );
}
