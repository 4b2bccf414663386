import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Event } from '../../../src/contract/events.js';
import { useHistory } from '../api/account.js';
import { Callout } from '../ui/Callout.js';
import { deviceWords } from '../ui/DeviceList.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { Skeletons } from '../ui/Skeletons.js';
import { TwoClocks } from '../ui/TwoClocks.js';

/** How the account was used, newest first, so that its owner notices what was not them. */
export function OwnHistory() {
  const { t } = useTranslation('profile');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useHistory();
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Skeletons rows={3} />;
  const failed = data.pages[0]?.failed ?? 0;
  return (
    <>
      {failed > 0 && <Callout tone="warning">{t('history.failed_now', { count: failed })}</Callout>}
      <ol className="profile-history">
        {data.pages
          .flatMap(({ events }) => events)
          .map((event) => (
            <li key={event.position}>
              <TwoClocks at={event.at} date="always" />
              <span>
                {t(`history.${event.kind.replace('.', '_')}`)}
                <Detail event={event} />
              </span>
            </li>
          ))}
      </ol>
      {hasNextPage && (
        <div>
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('history.earlier')}
          </Button>
        </div>
      )}
    </>
  );
}

function Detail({ event }: { event: Event }) {
  const { t } = useTranslation('profile');
  if (event.kind === 'second_step.reset') {
    return (
      <small>
        {t('history.by')} <PersonNameText name={event.payload.by.name} />
      </small>
    );
  }
  if (event.kind === 'password.changed' && event.payload.byLink) return <small>{t('history.by_link')}</small>;
  if (event.kind !== 'session.opened' && event.kind !== 'session.closed') return null;
  const device = deviceWords(event.payload.session.device);
  const failed = event.kind === 'session.opened' ? (event.payload.failed ?? 0) : 0;
  return (
    <>
      {device && <small translate="no">{device}</small>}
      {failed > 0 && <small className="profile-warning">{t('history.failed', { count: failed })}</small>}
    </>
  );
}
