import type { ChannelView } from '../../../src/contract/channels.js';
import { termName } from '../../../src/language/names.js';
import { channelName, useGatesById } from '../api/gates.js';
import { useLanguage } from '../i18n.js';

/** A channel to choose, by the name the reader knows it under. */
export function ChannelOption({ channel }: { channel: ChannelView }) {
  const { text, lang } = termName(channelName(channel, useGatesById()), useLanguage());
  return (
    <option value={channel.id} lang={lang}>
      {text}
    </option>
  );
}
