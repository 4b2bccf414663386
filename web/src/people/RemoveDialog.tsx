import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../src/contract/people.js';
import { personName } from '../../../src/language/names.js';
import { call, newId } from '../api/call.js';
import { useChannels } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { updateStart, upserted } from '../live/cache.js';
import { Callout } from '../ui/Callout.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';

/** Asks before access is taken away, naming what it does. */
export function RemoveDialog({ person, onClose }: { person: PersonView; onClose(): void }) {
  const { t } = useTranslation('people');
  const cache = useQueryClient();
  const name = personName(person.name, useLanguage()).text;
  const channels = useChannels().filter(({ members }) => members.some((member) => member.person.id === person.id));
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => call('POST /people/:personId/remove', { params: { personId: person.id }, body: { id: newId() } }),
    onSuccess: (removed) => {
      updateStart(cache, (start) => ({ ...start, people: upserted(start.people, removed) }));
      notify({ text: t('remove.done', { name }) });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('remove.ask', { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('remove.keep')}</Button>
          <Button type="primary" danger loading={isPending} onClick={() => mutate()}>
            {t('remove.title')}
          </Button>
        </>
      }
    >
      <p>{t('remove.says')}</p>
      {channels.length > 0 && (
        <>
          <p>{t('remove.channels')}</p>
          <ul className="remove-channels">
            {channels.map((channel) => (
              <li key={channel.id}>
                <ChannelNameText channel={channel} />
              </li>
            ))}
          </ul>
        </>
      )}
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
    </Dialog>
  );
}
