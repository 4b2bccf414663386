import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { termName } from '../../../src/language/names.js';
import { channelName, useGatesById } from '../api/gates.js';
import { useIssueTypes } from '../api/issue-types.js';
import { useLanguage } from '../i18n.js';
import { useSortedChannels } from '../shell/ChannelLinks.js';
import { useReader } from '../ui/reader.js';
import { useNow } from '../ui/useNow.js';
import { daysOf, presets } from './period.js';
import type { Asked } from './useFigures.js';

/** Which period, gate and type; all of it stands in the address. */
export function PeriodBar({ asked }: { asked: Asked }) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const { side } = useReader();
  const now = useNow();
  const channels = useSortedChannels();
  const gates = useGatesById();
  const types = useIssueTypes();
  const { from, to, change } = asked;
  const named = presets.find((preset) => {
    const days = daysOf(preset, side, now);
    return days.from === from && days.to === to;
  });
  return (
    <form className="fg-filters" onSubmit={(event) => event.preventDefault()}>
      <Choice label={t('filter.period')}>
        {(id) => (
          <select
            id={id}
            value={named ?? ''}
            onChange={({ target }) => {
              const preset = presets.find((one) => one === target.value);
              if (preset) change({ ...daysOf(preset, side, now) });
            }}
          >
            {!named && <option value="">{t('filter.own')}</option>}
            {presets.map((preset) => (
              <option key={preset} value={preset}>
                {t(`preset.${preset}`)}
              </option>
            ))}
          </select>
        )}
      </Choice>
      {(['from', 'to'] as const).map((name) => (
        <Choice key={name} label={t(`filter.${name}`)}>
          {(id) => (
            <input
              id={id}
              type="date"
              value={name === 'from' ? from : to}
              onChange={({ target }) => target.value && change({ from, to, [name]: target.value })}
            />
          )}
        </Choice>
      ))}
      <Choice label={t('filter.channel')}>
        {(id) => (
          <select
            id={id}
            value={asked.channel?.code ?? ''}
            onChange={({ target }) => change({ channel: target.value })}
          >
            <option value="">{t('filter.all_channels')}</option>
            {channels.map((channel) => {
              const { text, lang } = termName(channelName(channel, gates), language);
              return (
                <option key={channel.id} value={channel.code} lang={lang}>
                  {text}
                </option>
              );
            })}
          </select>
        )}
      </Choice>
      <Choice label={t('filter.type')}>
        {(id) => (
          <select id={id} value={asked.type ?? ''} onChange={({ target }) => change({ type: target.value })}>
            <option value="">{t('filter.all_types')}</option>
            {types.map(({ key, label }) => (
              <option key={key} value={key}>
                {label[language]}
              </option>
            ))}
          </select>
        )}
      </Choice>
    </form>
  );
}

function Choice({ label, children }: { label: string; children(id: string): ReactNode }) {
  const id = useId();
  return (
    <div className="fg-choice">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
