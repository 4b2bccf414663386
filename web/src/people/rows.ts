import { useMemo } from 'react';
import type { OrganisationView } from '../../../src/contract/organisations.js';
import type { PersonView } from '../../../src/contract/people.js';
import { homeSide } from '../../../src/language/clocks.js';
import { fold } from '../../../src/language/fold.js';
import { compareTerms } from '../../../src/language/names.js';
import { comparePeople } from '../../../src/language/people-order.js';
import { useMe, useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';

/** Somebody of the directory: one's own organisation's people with their account, counterparts as channels name them. */
export type ListedPerson = Omit<PersonView, 'version'> & { version?: number };

/** The people of one organisation; without one they run the service. */
export interface PeopleGroup {
  organisation: OrganisationView | undefined;
  people: ListedPerson[];
  /** One's own organisation: the only one whose people can be changed here. */
  own: boolean;
}

/** Everybody one may see, by organisation: own first, then own side, then the other. */
export function usePeopleGroups(query: string): PeopleGroup[] {
  const me = useMe();
  const language = useLanguage();
  const people = useListedPeople();
  const organisations = useStart((start) => start.organisations);
  return useMemo(() => {
    const byName = comparePeople(language);
    const byTerm = compareTerms(language);
    const home = me.side ?? homeSide(language);
    const rank = ({ id, side }: OrganisationView) => (id === me.organisationId ? 0 : side === home ? 1 : 2);
    const groups: PeopleGroup[] = [...organisations]
      .sort((a, b) => rank(a) - rank(b) || byTerm(a.name, b.name))
      .map((organisation) => ({
        organisation,
        people: people.filter((person) => person.organisationId === organisation.id),
        own: organisation.id === me.organisationId,
      }));
    const others = people.filter((person) => person.organisationId === null);
    return [...groups, { organisation: undefined, people: others, own: false }]
      .map((group) => ({
        ...group,
        people: group.people
          .filter((person) => found(person, group.organisation, query))
          .sort((a, b) => byName(a.name, b.name)),
      }))
      .filter((group) => group.people.length > 0);
  }, [people, organisations, query, language, me.organisationId, me.side]);
}

/** Everybody one knows of: one's own people, and those one shares a channel with. */
export function useListedPeople(): ListedPerson[] {
  const people = useStart((start) => start.people);
  const channels = useStart((start) => start.channels);
  return useMemo(() => {
    const known = new Map<string, ListedPerson>(
      channels.flatMap(({ members }) =>
        members.map(({ person, roles, nameConfirmed }) => [person.id, { ...person, roles, nameConfirmed }] as const),
      ),
    );
    for (const person of people) known.set(person.id, person);
    return [...known.values()];
  }, [people, channels]);
}

/** By name in either script, post, agency or address, with or without tone marks. */
function found(person: ListedPerson, organisation: OrganisationView | undefined, query: string): boolean {
  const wanted = fold(query);
  if (wanted === '') return true;
  const words = [
    person.name.vi?.text,
    person.name.zh?.text,
    person.post?.vi,
    person.post?.zh,
    organisation?.name.vi,
    organisation?.name.zh,
    organisation?.shortName.vi,
    organisation?.shortName.zh,
    person.account?.email,
  ];
  return words.some((word) => word && fold(word).includes(wanted));
}
