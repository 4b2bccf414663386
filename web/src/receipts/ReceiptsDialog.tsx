import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../src/contract/messages.js';
import type { PersonCard } from '../../../src/contract/people.js';
import { call } from '../api/call.js';
import { useReceipts } from '../api/receipts.js';
import { useSetting } from '../channel/rooms.js';
import { partOf } from '../live/marks.js';
import { Avatar } from '../ui/Avatar.js';
import { Dialog } from '../ui/Dialog.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { Skeletons } from '../ui/Skeletons.js';
import './receipts.css';

/** Who of each side has read and received a message; who has not is named to its author alone. */
export function ReceiptsDialog({ message, onClose }: { message: MessageView; onClose(): void }) {
  const { t } = useTranslation('receipts');
  const setting = useSetting();
  const { me } = setting;
  // Asked again whenever somebody in the room has moved on.
  const moved = useReceipts(setting, partOf(message));
  const { data, error, refetch } = useQuery({
    queryKey: ['message-receipts', message.id, moved],
    queryFn: ({ signal }) => call('GET /messages/:messageId/receipts', { params: { messageId: message.id }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const sides = [...(data?.sides ?? [])].sort((a) => (a.side === me.side ? -1 : 1));
  return (
    <Dialog title={t('title')} onClose={onClose}>
      {error && !data && <ErrorState error={error} title={t('failed')} retry={() => void refetch()} />}
      {!data && !error && <Skeletons rows={2} />}
      {sides.map(({ side, read, delivered, missing, missingPeople }) => (
        <section className="rc-side" key={side}>
          <h3>{t(`common:side.${side}`)}</h3>
          <Group title={t('group.read')} people={read} />
          <Group title={t('group.delivered')} people={delivered} />
          {missingPeople && <Group title={t('group.missing')} people={missingPeople} />}
          {!missingPeople && missing > 0 && <p className="rc-missing">{t('missing', { count: missing })}</p>}
        </section>
      ))}
      {data && sides.length === 0 && <p className="rc-missing">{t('nobody')}</p>}
    </Dialog>
  );
}

function Group({ title, people }: { title: string; people: readonly PersonCard[] }) {
  if (people.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <Avatar person={person} />
            <PersonNameText name={person.name} both />
          </li>
        ))}
      </ul>
    </>
  );
}
