import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, newId } from '../api/call.js';
import { keys } from '../api/keys.js';
import { ErrorState, explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';
import { Skeletons } from '../ui/Skeletons.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { AddPasskeyDialog } from './AddPasskeyDialog.js';
import '../ui/DeviceList.css';

/** The keys of one’s own devices, with which one signs minutes. */
export function OwnPasskeys() {
  const { t } = useTranslation('profile');
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: keys.passkeys, queryFn: () => call('GET /passkeys') });
  const [adding, setAdding] = useState(false);
  const removing = useMutation({
    mutationFn: (passkeyId: string) =>
      call('POST /passkeys/:passkeyId/remove', { params: { passkeyId }, body: { id: newId() } }),
    onSuccess: () => {
      notify({ text: t('passkey.removed') });
      void cache.invalidateQueries({ queryKey: keys.passkeys });
    },
    onError: (refusal) => notify({ text: explain(refusal, t) }),
  });
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Skeletons rows={1} />;
  return (
    <>
      <p className="profile-quiet">{t('passkey.says')}</p>
      {data.length > 0 && (
        <ul className="devices">
          {data.map(({ id, name, addedAt, usedAt }) => (
            <li key={id}>
              <KeyRound size={18} />
              <span className="devices-words">
                <span dir="auto">{name}</span>
                <small>
                  {t('passkey.added')} <TwoClocks at={addedAt} date="unless_today" />
                </small>
              </span>
              <span className="devices-seen">
                {usedAt ? (
                  <>
                    {t('passkey.used')} <TwoClocks at={usedAt} date="unless_today" />
                  </>
                ) : (
                  t('passkey.unused')
                )}
              </span>
              <button
                type="button"
                className="text-button text-button-danger"
                disabled={removing.isPending}
                onClick={() => removing.mutate(id)}
              >
                {t('passkey.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {'PublicKeyCredential' in globalThis ? (
        <div className="profile-acts">
          <Button icon={<Plus size={16} />} onClick={() => setAdding(true)}>
            {t('passkey.add')}
          </Button>
        </div>
      ) : (
        <p className="profile-quiet">{t('passkey.not_here')}</p>
      )}
      {adding && <AddPasskeyDialog onClose={() => setAdding(false)} />}
    </>
  );
}
