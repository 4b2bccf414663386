import { useTranslation } from 'react-i18next';
import type { SearchCounts } from '../../../src/contract/search.js';
import { useChannels, useMe } from '../api/start.js';
import { ChannelNameText } from '../ui/ChannelNameText.js';
import { type Asking, kinds } from './useSearch.js';

interface Props {
  asking: Asking;
  counts: SearchCounts | null;
  onChange: (change: Partial<Asking>) => void;
}

/** What the search is narrowed to, with how much there is of each. */
export function Filters({ asking, counts, onChange }: Props) {
  const { t } = useTranslation('search');
  const { side } = useMe();
  const channels = useChannels();
  const sides = side === 'cn' ? (['cn', 'vn'] as const) : (['vn', 'cn'] as const);
  return (
    <form className="sr-filters" aria-label={t('filters')} onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{t('filter.kind')}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={asking.kinds.includes(kind)}
              onChange={({ target }) =>
                onChange({ kinds: kinds.filter((one) => (one === kind ? target.checked : asking.kinds.includes(one))) })
              }
            />
            <span>{t(`kind.${kind}`)}</span>
            <HowMany value={counts?.kinds[kind]} />
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={asking.files}
            onChange={({ target }) => onChange({ files: target.checked })}
          />
          <span>{t('filter.files')}</span>
        </label>
      </fieldset>
      <fieldset>
        <legend>{t('filter.channel')}</legend>
        <label>
          <input type="radio" name="channel" checked={!asking.channel} onChange={() => onChange({ channel: '' })} />
          <span>{t('all')}</span>
        </label>
        {channels.map((channel) => (
          <label key={channel.id}>
            <input
              type="radio"
              name="channel"
              checked={asking.channel === channel.id}
              onChange={() => onChange({ channel: channel.id })}
            />
            <span className="ellipsis">
              <ChannelNameText channel={channel} />
            </span>
            <HowMany value={counts?.channels[channel.id]} />
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('filter.side')}</legend>
        {(['', ...sides] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="side" checked={asking.side === one} onChange={() => onChange({ side: one })} />
            <span>{one ? t(`common:side.${one}`) : t('all')}</span>
            {one && <HowMany value={counts?.sides[one]} />}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('filter.time')}</legend>
        {([7, 30, 0] as const).map((days) => (
          <label key={days}>
            <input type="radio" name="days" checked={asking.days === days} onChange={() => onChange({ days })} />
            <span>{days ? t('days', { count: days }) : t('all')}</span>
            <HowMany value={counts?.days[days === 7 ? 'week' : days === 30 ? 'month' : 'all']} />
          </label>
        ))}
      </fieldset>
    </form>
  );
}

function HowMany({ value }: { value: number | undefined }) {
  const { i18n } = useTranslation();
  return value ? <span className="sr-number">{value.toLocaleString(i18n.language)}</span> : null;
}
