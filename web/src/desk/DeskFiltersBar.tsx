import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DeskPage } from '../../../src/contract/desk.js';
import { channelName, useGatesById } from '../api/gates.js';
import { useChannels } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { Count } from '../ui/Count.js';
import { deskAddress } from './address.js';
import { type DeskFilters, kinds } from './useDesk.js';
import '../ui/Toggle.css';

/** Where the numbers of the server stop. */
const most = 1_000;

interface Props {
  filters: DeskFilters;
  counts: DeskPage['counts'] | undefined;
  search: URLSearchParams;
}

/** Of which channel and kind, and how much of each waits. */
export function DeskFiltersBar({ filters, counts, search }: Props) {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const navigate = useNavigate();
  const gates = useGatesById();
  const channels = useChannels();
  const all = kinds.reduce((sum, kind) => sum + (counts?.[kind] ?? 0), 0);
  const tabs = [undefined, ...kinds].map((kind) => ({ kind, count: kind ? (counts?.[kind] ?? 0) : all }));
  const choose = (change: Record<string, string | undefined>) =>
    void navigate(deskAddress(search, change), { replace: true });
  return (
    <div className="dk-filters">
      <div className="toggle" role="group" aria-label={t('kinds')}>
        {tabs.map(({ kind, count }) => (
          <button
            key={kind ?? 'all'}
            type="button"
            aria-pressed={filters.kind === kind}
            onClick={() => choose({ kind })}
          >
            {t(`kind.${kind ?? 'all'}`)}
            <Count value={count} soft label={t(count >= most ? 'total_capped' : 'total', { count })} />
          </button>
        ))}
      </div>
      {channels.length > 1 && (
        <select
          aria-label={t('channel')}
          value={filters.channel ?? ''}
          onChange={({ target }) => choose({ channel: target.value || undefined })}
        >
          <option value="">{t('all_channels')}</option>
          {channels.map((channel) => (
            <option key={channel.id} value={channel.id}>
              {channelName(channel, gates)[language] ?? channel.code}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
