import { useQuery } from '@tanstack/react-query';
import { MessagesSquare, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChannelView } from '../../../src/contract/channels.js';
import { shortTermName } from '../../../src/language/names.js';
import { call } from '../api/call.js';
import { useMay } from '../api/may.js';
import { unreadIn, useStart } from '../api/start.js';
import { useSortedChannels } from '../shell/ChannelLinks.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { Count } from '../ui/Count.js';
import { EmptyState } from '../ui/EmptyState.js';
import { LangText } from '../ui/LangText.js';
import { PageHeader } from '../ui/PageHeader.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';
import './ChannelsPage.css';

/** All channels one reads, with the agencies of both sides in each; for the operator the list alone. */
export default function ChannelsPage() {
  const { t } = useTranslation('channels');
  const reads = useMay('message.read');
  const { data: all = [] } = useQuery({
    queryKey: ['channels'],
    queryFn: () => call('GET /channels'),
    enabled: !reads,
    staleTime: 0,
  });
  const mine = useSortedChannels();
  const channels = reads ? mine : all;
  const opens = useMay('channel.open');
  return (
    <>
      <PageHeader title={t('title')} says={t('count', { count: channels.length })}>
        {opens && (
          <Link to="/channels/new" className="link-button">
            <Plus size={16} />
            {t('open.title')}
          </Link>
        )}
      </PageHeader>
      <div className="channels">
        {channels.length === 0 ? (
          <section className="card">
            <EmptyState
              icon={<MessagesSquare size={34} />}
              title={t('nothing.title')}
              says={opens ? t('nothing.says_opener') : t('nothing.says')}
            />
          </section>
        ) : (
          <ul className="card channels-list">
            {channels.map((channel) => (
              <ChannelRow key={channel.id} channel={channel} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function ChannelRow({ channel }: { channel: ChannelView }) {
  const { t } = useTranslation('channels');
  const reads = useMay('message.read');
  const unread = useStart((start) => unreadIn(start.reads, channel.id));
  const words = (
    <>
      <span className="channels-words">
        <b className={unread > 0 ? 'channels-unread' : undefined}>
          <ChannelNameText channel={channel} both />
        </b>
        <Parties channel={channel} />
      </span>
      <span className="channels-code" translate="no">
        {channel.code}
      </span>
      <Count value={unread} label={t('unread', { count: unread })} />
    </>
  );
  return (
    <li>
      {reads ? (
        <Link className="channels-row" to={`/c/${channel.code}`}>
          {words}
        </Link>
      ) : (
        <span className="channels-row">{words}</span>
      )}
    </li>
  );
}

function Parties({ channel }: { channel: ChannelView }) {
  const { side, language } = useReader();
  const all = useStart(({ organisations }) => organisations);
  const parties = all
    .filter(({ id }) => channel.organisationIds.includes(id))
    .sort((a, b) => Number(b.side === side) - Number(a.side === side));
  return (
    <span className="channels-parties">
      {parties.map((organisation) => (
        <span key={organisation.id}>
          <SideBadge side={organisation.side} />
          <LangText lang={shortTermName(organisation, language).lang}>
            {shortTermName(organisation, language).text}
          </LangText>
        </span>
      ))}
    </span>
  );
}
