import { z } from 'zod';
import { Id, plainLine, Side, Version } from './basics.js';

/** The rung of administration an agency stands on. */
export const Level = z.enum(['county', 'prefecture', 'province']);
export type Level = z.infer<typeof Level>;

/** An agency's name in both languages; `null` means "to be confirmed". Its own language is always known. */
const Names = z.strictObject({ vi: plainLine(200).nullable(), zh: plainLine(200).nullable() });

/** What stands at the head of an agency's own papers besides its name and number. */
export const Letterhead = z.strictObject({
  /** Whom the agency is under, above its name: "ỦY BAN NHÂN DÂN TỈNH …". */
  superior: Names,
  /** Whether Viet Nam's name and motto stand on the right, as its administrative papers have them; of its side alone. */
  motto: z.boolean(),
});
export type Letterhead = z.infer<typeof Letterhead>;

/** An agency of one side: a board, a port office, customs, border guard, quarantine. */
export const OrganisationView = z.strictObject({
  id: Id,
  side: Side,
  level: Level,
  name: Names,
  /** A short form for narrow places, if there is one. */
  shortName: Names,
  /** Absent while nobody has said how its papers begin: then they begin with its name. */
  letterhead: Letterhead.optional(),
  version: Version,
});
export type OrganisationView = z.infer<typeof OrganisationView>;

export const CreateOrganisation = OrganisationView.omit({ version: true });
export type CreateOrganisation = z.infer<typeof CreateOrganisation>;

/** Only what is named changes. Needs `If-Match`. */
export const ChangeOrganisation = z.strictObject({
  id: Id,
  level: Level.optional(),
  name: Names.optional(),
  shortName: Names.optional(),
  letterhead: Letterhead.optional(),
});
export type ChangeOrganisation = z.infer<typeof ChangeOrganisation>;
