import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { others, useEndSession, useSessions } from '../api/account.js';
import { Callout } from '../ui/Callout.js';
import { DeviceList } from '../ui/DeviceList.js';
import { ErrorState, explain } from '../ui/ErrorState.js';
import { Skeletons } from '../ui/Skeletons.js';

/** Where one is signed in; any other device is signed out from here, its open windows at once. */
export function OwnSessions() {
  const { t } = useTranslation('profile');
  const { data: sessions, error: unknown, refetch } = useSessions();
  const { mutate, variables, isPending, error } = useEndSession();
  if (!sessions) return unknown ? <ErrorState error={unknown} retry={() => void refetch()} /> : <Skeletons rows={2} />;
  return (
    <>
      <DeviceList opened sessions={sessions} busy={isPending ? variables : undefined} onEnd={mutate} />
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
      {sessions.length > 1 && (
        <div>
          <Button danger loading={isPending && variables === others} onClick={() => mutate(others)}>
            {t('sessions.end_others')}
          </Button>
        </div>
      )}
    </>
  );
}
