import type { Side } from '../../../src/contract/basics.js';
import type { Level, OrganisationView } from '../../../src/contract/organisations.js';
import { type Typed, toName, untyped } from '../ui/BilingualFields.js';

/** What is typed about an organisation. */
export interface OrganisationForm {
  side: Side;
  level: Level;
  name: Typed;
  shortName: Typed;
  /** Whom it is under, at the head of its papers. */
  superior: Typed;
  motto: boolean;
}

export const levels: readonly Level[] = ['county', 'prefecture', 'province'];

export const emptyOrganisation = (side: Side): OrganisationForm => ({
  side,
  level: 'province',
  name: untyped,
  shortName: untyped,
  superior: untyped,
  motto: false,
});

export function fromOrganisation({ side, level, name, shortName, letterhead }: OrganisationView): OrganisationForm {
  const typed = (names: OrganisationView['name']): Typed => ({ vi: names.vi ?? '', zh: names.zh ?? '' });
  return {
    ...{ side, level, name: typed(name), shortName: typed(shortName) },
    superior: letterhead ? typed(letterhead.superior) : untyped,
    motto: letterhead?.motto ?? false,
  };
}

/** An agency's name in its own language is always known. */
export const organisationReady = ({ side, name }: OrganisationForm): boolean =>
  (side === 'vn' ? name.vi : name.zh).trim() !== '';

export function toOrganisation({ side, level, name, shortName, superior, motto }: OrganisationForm) {
  const letterhead = { superior: toName(superior), motto: side === 'vn' && motto };
  return { side, level, name: toName(name), shortName: toName(shortName), letterhead };
}
