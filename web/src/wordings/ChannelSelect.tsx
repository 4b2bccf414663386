import { useTranslation } from 'react-i18next';
import { channelName, useGatesById } from '../api/gates.js';
import { useChannels } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { Field } from '../ui/Field.js';

interface Props {
  value: string;
  onChange(channelId: string): void;
}

/** With whom it is to be agreed: the parties of a channel. */
export function ChannelSelect({ value, onChange }: Props) {
  const { t } = useTranslation('terms');
  const language = useLanguage();
  const gates = useGatesById();
  const channels = useChannels();
  return (
    <Field label={t('channel')} hint={t('channel_says')} required>
      {(attributes) => (
        <select {...attributes} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t('form.choose')}</option>
          {channels.map((channel) => (
            <option key={channel.id} value={channel.id}>
              {channelName(channel, gates)[language] ?? channel.code}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
