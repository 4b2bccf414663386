import { useMemo } from 'react';
import type { PersonCard } from '../../../src/contract/people.js';
import { comparePeople } from '../../../src/language/people-order.js';
import { useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';

/** One's own side's people who read all of these channels, or any at all; they may be given a matter. */
export function useColleagues(channelIds?: readonly string[]): PersonCard[] {
  const language = useLanguage();
  const { me, channels } = useStart();
  return useMemo(() => {
    const people = new Map<string, PersonCard>();
    for (const { members } of channels)
      for (const { person } of members) if (person.side === me.side) people.set(person.id, person);
    const inAll = ({ id }: PersonCard) =>
      (channelIds ?? []).every((channelId) =>
        channels.find((channel) => channel.id === channelId)?.members.some(({ person }) => person.id === id),
      );
    const compare = comparePeople(language);
    return [...people.values()].filter(inAll).sort((a, b) => compare(a.name, b.name));
  }, [me.side, channels, channelIds, language]);
}
