import { z } from 'zod';
import { BilingualName, Id, Instant, Language, plainLine, Side, Version } from './basics.js';

/** What a person may do in the service; one person may hold several. What each allows stands in `permissions.ts`. */
export const Role = z.enum(['observer', 'duty_officer', 'interpreter', 'coordinator', 'head', 'operator']);
export type Role = z.infer<typeof Role>;

/** How a name came about: given by the person's own side, suggested by somebody, or confirmed by an interpreter. */
export const NameStatus = z.enum(['given', 'suggested', 'confirmed']);

/** A name in one script. */
export const NamePart = z.strictObject({ text: plainLine(120), status: NameStatus });

/** A person's name in both scripts; `null` means it is not known, and it is never made up. */
export const PersonName = z
  .strictObject({ vi: NamePart.nullable(), zh: NamePart.nullable() })
  .refine((name) => name.vi !== null || name.zh !== null, 'name_missing');
export type PersonName = z.infer<typeof PersonName>;

/** Who a person was when they acted: kept inside what they wrote, so the record reads the same after they move. */
export const PersonCard = z.strictObject({
  id: Id,
  name: PersonName,
  post: BilingualName.nullable(),
  side: Side.nullable(),
  organisationId: Id.nullable(),
});
export type PersonCard = z.infer<typeof PersonCard>;

/** A person as their own organisation (and the operator) sees them; counterparts see the card in a channel. */
export const PersonView = z.strictObject({
  ...PersonCard.shape,
  roles: z.array(Role),
  version: Version,
  account: z
    .strictObject({
      email: z.string(),
      language: Language,
      status: z.enum(['invited', 'active', 'removed']),
      invitedUntil: Instant.nullable(),
    })
    .optional(),
});
export type PersonView = z.infer<typeof PersonView>;

/** Where an account is written to and signs in with. */
export const Email = z.email().max(200).toLowerCase();

/** Length is what makes a password strong; common ones are refused by the server. */
export const Password = z.string().min(12).max(128);

const memberRoles = z
  .array(Role.exclude(['operator']))
  .min(1)
  .max(5);

/** A new colleague. The answer carries a one-time link (72 h) to hand over; nothing is mailed. */
export const InvitePerson = z.strictObject({
  id: Id,
  organisationId: Id,
  email: Email,
  name: PersonName,
  post: BilingualName.nullable(),
  roles: memberRoles,
  language: Language,
});
export type InvitePerson = z.infer<typeof InvitePerson>;

/** Changes to a colleague: only what is named changes. Needs `If-Match`. */
export const ChangePerson = z.strictObject({
  id: Id,
  name: PersonName.optional(),
  post: BilingualName.nullable().optional(),
  roles: memberRoles.optional(),
});
export type ChangePerson = z.infer<typeof ChangePerson>;

/** A bare act on a thing the path names; the id makes sending it twice harmless. */
export const Act = z.strictObject({ id: Id });
export type Act = z.infer<typeof Act>;

/** A person and the one-time link that lets them in; the link is kept nowhere: asked again under the same id it is shown again, until the service restarts. */
export const PersonWithLink = z.strictObject({ person: PersonView, link: z.string(), expiresAt: Instant });
export type PersonWithLink = z.infer<typeof PersonWithLink>;
