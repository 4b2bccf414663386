import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelView } from '../../../src/contract/channels.js';
import { call, newId } from '../api/call.js';
import { OrganisationSelect } from '../people/OrganisationSelect.js';
import { Callout } from '../ui/Callout.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';

/** Adds an organisation to a channel on behalf of both sides; its coordinators become members. */
export function AddPartyDialog({ channel, onClose }: { channel: ChannelView; onClose(): void }) {
  const { t } = useTranslation('operator');
  const cache = useQueryClient();
  const [organisationId, setOrganisationId] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call('POST /channels/:channelId/parties', {
        params: { channelId: channel.id },
        body: { id: newId(), organisationId },
      }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['channels'] });
      notify({ text: t('channels.added') });
      onClose();
    },
  });
  return (
    <Dialog
      title={t('channels.add_party')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('channels.keep')}</Button>
          <Button type="primary" loading={isPending} disabled={!organisationId} onClick={() => mutate()}>
            {t('channels.add_party')}
          </Button>
        </>
      }
    >
      <p>
        <ChannelNameText channel={channel} both />
      </p>
      <OrganisationSelect value={organisationId} onChange={setOrganisationId} without={channel.organisationIds} />
      <p>{t('channels.add_says')}</p>
      {error && <Callout tone="error">{explain(error, t)}</Callout>}
    </Dialog>
  );
}
