import type { ChannelView } from '../../../src/contract/channels.js';
import { useGatesById } from '../api/gates.js';
import { BilingualNameText } from './BilingualNameText.js';
import { GateNameText } from './GateNameText.js';

interface Props {
  channel: ChannelView;
  /** The name in the other language behind it too. */
  both?: boolean;
}

/** What a channel is called: the pair of gates it serves, or its subject. */
export function ChannelNameText({ channel, both = false }: Props) {
  const gate = useGatesById().get(channel.gateId ?? '');
  if (channel.subject) return <BilingualNameText name={channel.subject} both={both} quiet />;
  return gate ? <GateNameText gate={gate} both={both} /> : <span translate="no">{channel.code}</span>;
}
