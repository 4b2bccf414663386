import { useQuery } from '@tanstack/react-query';
import { Download, History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelView } from '../../../src/contract/channels.js';
import { formatNumber } from '../../../src/language/numbers.js';
import { call } from '../api/call.js';
import { keys } from '../api/keys.js';
import { useMay } from '../api/may.js';
import { useChannels } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { ChannelOption } from '../minutes/ChannelOption.js';
import { EmptyState } from '../ui/EmptyState.js';
import { ErrorState } from '../ui/ErrorState.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Skeletons } from '../ui/Skeletons.js';
import { BringIn } from './BringIn.js';
import { Imports } from './Imports.js';
import './memoryPage.css';

/** The memory of a channel: how much it holds, taking it out as a file, and files that were brought in. */
export default function MemoryPage() {
  const { t } = useTranslation('memory');
  const may = useMay('memory.keep');
  const channels = useChannels();
  const [chosen, setChosen] = useState<string>();
  const channel = channels.find(({ id }) => id === chosen) ?? channels[0];
  if (!may || !channel) return <EmptyState icon={<History size={32} />} title={t('only')} says={t('only_says')} />;
  return (
    <div className="mp">
      <PageHeader title={t('title')} says={t('says')} back="/more" />
      {channels.length > 1 && (
        <label className="mp-channel">
          {t('channel')}
          <select value={channel.id} onChange={({ target }) => setChosen(target.value)}>
            {channels.map((one) => (
              <ChannelOption key={one.id} channel={one} />
            ))}
          </select>
        </label>
      )}
      <Memory key={channel.id} channel={channel} />
    </div>
  );
}

function Memory({ channel: { id: channelId } }: { channel: ChannelView }) {
  const { t } = useTranslation('memory');
  const language = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: keys.memory(channelId),
    queryFn: ({ signal }) => call('GET /channels/:channelId/memory', { params: { channelId }, signal }),
    // How many pairs there are is told by no event.
    staleTime: 0,
  });
  if (error) return <ErrorState error={error} title={t('failed')} retry={() => void refetch()} />;
  if (!data) return <Skeletons rows={4} />;
  const count = formatNumber(data.pairs, language);
  return (
    <>
      <section className="card mp-card">
        <h2>{t('holds')}</h2>
        <p>
          {data.pairs === 0 ? t('empty') : t(data.more ? 'pairs_more' : 'pairs', { count: data.pairs, shown: count })}
        </p>
        {data.pairs > 0 && (
          <a className="link-button" href={`/api/v1/channels/${channelId}/memory/tmx`} download>
            <Download size={14} aria-hidden /> {t('take_out')}
          </a>
        )}
      </section>
      <BringIn channelId={channelId} />
      {data.imports.length > 0 && <Imports imports={data.imports} />}
    </>
  );
}
