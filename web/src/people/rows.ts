import { useMemo } from 'react';
import type { OrganisationView } from '../../../src/contract/organisations.js';
import type { PersonView } from '../../../src/contract/people.js';
import { homeSide } from '../../../src/language/clocks.js';
import { fold } from '../../../src/language/fold.js';
import { comparePeople, compareTerms } from '../../../src/language/names.js';
import { useMe, useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';

/** The people of one organisation; without one they run the service. */
export interface PeopleGroup {
  organisation: OrganisationView | undefined;
  people: PersonView[];
  /** One's own organisation: the only one whose people can be changed here. */
  own: boolean;
}

/** Everybody one may see, by organisation: own first, then own side, then the other. */
export function usePeopleGroups(query: string): PeopleGroup[] {
  const me = useMe();
  const language = useLanguage();
  const people = useStart((start) => start.people);
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

/** By name in either script, post, agency or address, with or without tone marks. */
function found(person: PersonView, organisation: OrganisationView | undefined, query: string): boolean {
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
