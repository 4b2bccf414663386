import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChannelView } from '../../../src/contract/channels.js';
import { call, newId } from '../api/call.js';
import { updateStart, upserted } from '../live/cache.js';
import { explain } from '../ui/ErrorState.js';
import { useSetting } from './rooms.js';

/** Brings people of one's own organisation into the channel and takes them out. */
export function useMembership() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { channel } = useSetting();
  const onSuccess = (view: ChannelView) =>
    updateStart(cache, (start) => ({ ...start, channels: upserted(start.channels, view) }));
  const add = useMutation({
    mutationFn: (personId: string) =>
      call('POST /channels/:channelId/members', { params: { channelId: channel.id }, body: { id: newId(), personId } }),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (personId: string) =>
      call('POST /channels/:channelId/members/:personId/remove', {
        params: { channelId: channel.id, personId },
        body: { id: newId() },
      }),
    onSuccess,
  });
  return {
    add: { ...add, says: add.error ? explain(add.error, t) : undefined },
    remove: { ...remove, says: remove.error ? explain(remove.error, t) : undefined },
  };
}
