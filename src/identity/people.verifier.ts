import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { carriedAs, type Seen, type Shown } from '../activity/shown.js';
import { organisationAudience, ownAudience } from '../contract/audiences.js';
import type { PersonView } from '../contract/people.js';
import { Person } from './person.entity.js';

const organisations = organisationAudience('');
const own = ownAudience('');

const home = ({ id, organisationId }: { id: string; organisationId: string | null }) =>
  organisationId ? organisationAudience(organisationId) : ownAudience(id);

/** People with their names, roles and access, which their organisation tells of; who belongs to none, they themselves. */
export const shownPeople: Shown = {
  name: 'person',
  told(payload, audience) {
    const seen = carriedAs<PersonView>('person', home)(payload, audience);
    return seen && { ...seen, view: withoutLanguage(seen.view as PersonView) };
  },
  audiences: async (rows) => (await people(rows)).map(home),
  async *shown(rows, audience) {
    for (const person of await peopleOf(rows, audience)) {
      // Whoever set the service up is told of once they have a second step.
      yield { id: person.id, view: withoutLanguage(person.toView()), untold: person.organisationId === null };
    }
  },
};

/** How each person wants the screen, which nobody else is told of. */
export const shownPreferences: Shown = {
  name: 'preferences of',
  told: ({ preferences }, audience): Seen | undefined =>
    preferences ? { id: audience.slice(own.length), view: preferences } : undefined,
  audiences: async (rows) => (await people(rows)).map(({ id }) => ownAudience(id)),
  async *shown(rows, audience) {
    if (!audience.startsWith(own)) return;
    for (const person of await rows.findBy(Person, { id: audience.slice(own.length) })) {
      yield { id: person.id, view: person.toPreferences(), untold: person.preferencesVersion === 1 };
    }
  },
};

const people = (rows: EntityManager) => rows.find(Person, { select: { id: true, organisationId: true } });

async function peopleOf(rows: EntityManager, audience: string): Promise<Person[]> {
  if (audience.startsWith(organisations)) {
    return rows.findBy(Person, { organisationId: audience.slice(organisations.length) });
  }
  if (!audience.startsWith(own)) return [];
  return rows.findBy(Person, { id: audience.slice(own.length), organisationId: IsNull() });
}

/** The language belongs to the preferences, which change without their organisation. */
function withoutLanguage({ account, ...rest }: PersonView): unknown {
  return { ...rest, account: account && { ...account, language: undefined } };
}
