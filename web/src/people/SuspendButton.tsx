import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { UserX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../src/contract/people.js';
import { personName } from '../../../src/language/names.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { updateStart, upserted } from '../live/cache.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';

/** Locks an account for now; asked first, for it ends whatever its person is doing. */
export function SuspendButton({ person }: { person: PersonView }) {
  const { t } = useTranslation('people');
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const name = personName(person.name, useLanguage()).text;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call('POST /people/:personId/suspend', { params: { personId: person.id }, body: { id: newId() } }),
    onSuccess: (locked) => {
      updateStart(cache, (start) => ({ ...start, people: upserted(start.people, locked) }));
      setAsking(false);
      notify({ text: t('suspend.done', { name }) });
    },
  });
  return (
    <>
      <Button danger icon={<UserX size={16} />} onClick={() => setAsking(true)}>
        {t('suspend.title')}
      </Button>
      {asking && (
        <Dialog
          title={t('suspend.ask', { name })}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{t('remove.keep')}</Button>
              <Button type="primary" danger loading={isPending} onClick={() => mutate()}>
                {t('suspend.title')}
              </Button>
            </>
          }
        >
          <p>{t('suspend.says')}</p>
          {error && <Callout tone="error">{explain(error, t)}</Callout>}
        </Dialog>
      )}
    </>
  );
}
