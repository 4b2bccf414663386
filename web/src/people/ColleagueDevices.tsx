import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonActivity } from '../../../src/contract/accounts.js';
import { useActivity } from '../api/account.js';
import { call, newId } from '../api/call.js';
import { keys } from '../api/keys.js';
import { Callout } from '../ui/Callout.js';
import { DeviceList } from '../ui/DeviceList.js';
import { explain } from '../ui/ErrorState.js';

/** Where a colleague is signed in now; whoever takes care of them can end it. */
export function ColleagueDevices({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const cache = useQueryClient();
  const { data } = useActivity();
  const { mutate, variables, isPending, error } = useMutation({
    mutationFn: (sessionId: string) =>
      call('POST /people/:personId/sessions/:sessionId/end', {
        params: { personId, sessionId },
        body: { id: newId() },
      }),
    onSuccess: (left) =>
      cache.setQueryData<PersonActivity[]>(keys.activity, (all) =>
        all?.map((one) => (one.personId === personId ? left : one)),
      ),
  });
  const mine = data?.find((one) => one.personId === personId);
  if (!mine) return null;
  return (
    <section className="person-section">
      <h3>{t('devices.title')}</h3>
      {mine.sessions.length === 0 && <p className="people-quiet">{t('devices.none')}</p>}
      <DeviceList sessions={mine.sessions} busy={isPending ? variables : undefined} onEnd={mutate} />
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
    </section>
  );
}
