import type { Side } from '../../../src/contract/basics.js';
import type { Level, OrganisationView } from '../../../src/contract/organisations.js';
import { type Typed, toName, untyped } from '../ui/BilingualFields.js';

/** What is typed about an organisation. */
export interface OrganisationForm {
  side: Side;
  level: Level;
  name: Typed;
  shortName: Typed;
}

export const levels: readonly Level[] = ['county', 'prefecture', 'province'];

export const emptyOrganisation = (side: Side): OrganisationForm => ({
  side,
  level: 'province',
  name: untyped,
  shortName: untyped,
});

export function fromOrganisation({ side, level, name, shortName }: OrganisationView): OrganisationForm {
  const typed = (names: OrganisationView['name']): Typed => ({ vi: names.vi ?? '', zh: names.zh ?? '' });
  return { side, level, name: typed(name), shortName: typed(shortName) };
}

/** An agency's name in its own language is always known. */
export const organisationReady = ({ side, name }: OrganisationForm): boolean =>
  (side === 'vn' ? name.vi : name.zh).trim() !== '';

export function toOrganisation({ side, level, name, shortName }: OrganisationForm) {
  return { side, level, name: toName(name), shortName: toName(shortName) };
}
