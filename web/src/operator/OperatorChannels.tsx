import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelView } from '../../../src/contract/channels.js';
import { call } from '../api/call.js';
import { useStart } from '../api/start.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { EmptyState } from '../ui/EmptyState.js';
import { SideBadge } from '../ui/SideBadge.js';
import { AddPartyDialog } from './AddPartyDialog.js';

/** All channels by name and parties: the operator keeps who takes part and reads nothing of what is said. */
export function OperatorChannels() {
  const { t } = useTranslation('operator');
  const { data: channels = [] } = useQuery({
    queryKey: ['channels'],
    queryFn: ({ signal }) => call('GET /channels', { signal }),
    staleTime: 0,
  });
  const [adding, setAdding] = useState<ChannelView>();
  return (
    <section aria-labelledby="operator-channels">
      <div className="operator-heading">
        <h2 id="operator-channels">{t('channels.title')}</h2>
        <span>{t('channels.says')}</span>
      </div>
      <ul className="card operator-list">
        {channels.map((channel) => (
          <li key={channel.id}>
            <span className="operator-name">
              <b>
                <ChannelNameText channel={channel} both />
              </b>
              <span className="operator-quiet">
                <span translate="no">{channel.code}</span> · {t('channels.members', { count: channel.members.length })}
              </span>
            </span>
            <Parties ids={channel.organisationIds} />
            <Button size="small" icon={<Plus size={16} />} onClick={() => setAdding(channel)}>
              {t('channels.add_party')}
            </Button>
          </li>
        ))}
        {channels.length === 0 && (
          <li>
            <EmptyState title={t('channels.none')} />
          </li>
        )}
      </ul>
      {adding && <AddPartyDialog channel={adding} onClose={() => setAdding(undefined)} />}
    </section>
  );
}

function Parties({ ids }: { ids: readonly string[] }) {
  const parties = useStart(({ organisations }) => organisations.filter(({ id }) => ids.includes(id)));
  return (
    <span className="operator-people">
      {parties.map((organisation) => (
        <span key={organisation.id}>
          <SideBadge side={organisation.side} />
          <BilingualNameText name={organisation.name} quiet />
        </span>
      ))}
    </span>
  );
}
