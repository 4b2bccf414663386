import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BilingualName } from '../../../src/contract/basics.js';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { GateView } from '../../../src/contract/gates.js';
import { gatePairName } from '../../../src/language/gates.js';
import { call } from './call.js';
import { keys } from './keys.js';

/** The whole register; it changes with a new release of the service only. */
export const gatesQuery = queryOptions({
  queryKey: keys.gates,
  queryFn: ({ signal }) => call('GET /gates', { signal }),
});

/** The register by id, once it is here. */
export function useGatesById(): Map<string, GateView> {
  const { data } = useQuery(gatesQuery);
  return useMemo(() => new Map((data ?? []).map((gate) => [gate.id, gate])), [data]);
}

/** What a channel is called in both languages: its gate pair, or its subject; the code until the register is here. */
export function channelName(
  channel: Pick<ChannelView, 'code' | 'gateId' | 'subject'>,
  gates: Map<string, GateView>,
): BilingualName {
  if (channel.subject) return channel.subject;
  const gate = channel.gateId === null ? undefined : gates.get(channel.gateId);
  if (!gate) return { vi: channel.code, zh: channel.code };
  return { vi: gatePairName(gate, 'vi').text, zh: gatePairName(gate, 'zh').text };
}
