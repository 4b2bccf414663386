import { useQuery, useQueryClient } from '@tanstack/react-query';
import { PinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { settled } from '../api/settled.js';
import { Dialog } from '../ui/Dialog.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { IconButton } from '../ui/IconButton.js';
import { MessageLine } from '../ui/MessageLine.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { Skeletons } from '../ui/Skeletons.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { roomAddress, roomRoutes, useSetting } from './rooms.js';
import { usePin } from './usePin.js';

/** What is pinned in the room, the one pinned last first; pressing one goes there. */
export function PinsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('topics');
  const cache = useQueryClient();
  const { audience, channel, room, mayPost } = useSetting();
  const pin = usePin();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keys.pins(audience),
    queryFn: ({ signal }) =>
      settled(cache, audience, () => call(roomRoutes[room].pins, { params: { channelId: channel.id }, signal })),
  });
  return (
    <Dialog title={t('pins.title')} onClose={onClose} wide>
      {isPending && !error && <Skeletons rows={3} />}
      {error && !data && <ErrorState error={error} title={t('pins.failed')} retry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState title={t('pins.empty')} says={t('pins.empty_says')} />}
      <ul className="tp-pins">
        {data?.map((message) => (
          <li key={message.id}>
            <Link to={roomAddress(channel.code, room, message.id)} onClick={onClose}>
              <MessageLine message={message} />
              <small>
                <TwoClocks at={message.postedAt} date="always" />
                {message.pinned && (
                  <>
                    {' · '}
                    {t('pins.by')} <PersonNameText name={message.pinned.by.name} />
                  </>
                )}
              </small>
            </Link>
            {mayPost && (
              <IconButton label={t('pins.unpin')} icon={<PinOff size={16} />} onClick={() => pin(message, false)} />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
