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

/** Who stands for a name in the other side's script, and since when. */
export const NameConfirmation = z.strictObject({ by: PersonCard, at: Instant });
export type NameConfirmation = z.infer<typeof NameConfirmation>;

/** A person as their own organisation (and the operator) sees them; counterparts see the card in a channel. */
export const PersonView = z.strictObject({
  ...PersonCard.shape,
  roles: z.array(Role),
  version: Version,
  /** An interpreter's word for the name in the other side's script, while it stands as they confirmed it. */
  nameConfirmed: NameConfirmation.nullable().optional(),
  account: z
    .strictObject({
      email: z.string(),
      language: Language,
      /** `suspended`: locked for now by their coordinator; nothing of theirs is lost. */
      status: z.enum(['invited', 'active', 'suspended', 'removed']),
      invitedUntil: Instant.nullable(),
      /** Since when they sign in with a second step. */
      secondStepSince: Instant.nullable().optional(),
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

/** One's own names. Needs `If-Match`. */
export const ChangeOwnName = z.strictObject({ id: Id, name: PersonName });
export type ChangeOwnName = z.infer<typeof ChangeOwnName>;

/** An interpreter's word for a person's name in the other side's script; `seen` is the form that stood there before. */
export const ConfirmName = z.strictObject({ id: Id, seen: z.string().max(120).nullable(), text: plainLine(120) });
export type ConfirmName = z.infer<typeof ConfirmName>;

/** A new link; with `secondStep` the old password and the second step end now, and both are set up anew. */
export const IssueLink = z.strictObject({ id: Id, secondStep: z.boolean().optional() });
export type IssueLink = z.infer<typeof IssueLink>;

/** Takes access away; the heir, a colleague, takes over what cannot stay without an owner. */
export const RemovePerson = z.strictObject({ id: Id, heirId: Id.optional() });
export type RemovePerson = z.infer<typeof RemovePerson>;

/** What somebody would leave behind in one channel; nothing of its content. */
export const Belonging = z.strictObject({
  channelId: Id,
  code: z.string(),
  gateId: z.string().nullable(),
  subject: BilingualName.nullable(),
  /** Nobody else of the organisation reads the channel. */
  alone: z.boolean(),
  /** Messages of theirs that still wait for an interpreter before they go to both sides. */
  held: z.int().min(0),
  /** Open issues they handle for their side. */
  issues: z.int().min(0).optional(),
});
export type Belonging = z.infer<typeof Belonging>;

/** Everything of that kind, and who may take it over. */
export const BelongingsView = z.strictObject({
  belongings: z.array(Belonging),
  /** Something there cannot stay without an owner. */
  heirNeeded: z.boolean(),
  heirs: z.array(PersonCard),
});
export type BelongingsView = z.infer<typeof BelongingsView>;

/** A bare act on a thing the path names; the id makes sending it twice harmless. */
export const Act = z.strictObject({ id: Id });
export type Act = z.infer<typeof Act>;

/** A person and the one-time link that lets them in; the link is kept nowhere: asked again under the same id it is shown again, until the service restarts. */
export const PersonWithLink = z.strictObject({ person: PersonView, link: z.string(), expiresAt: Instant });
export type PersonWithLink = z.infer<typeof PersonWithLink>;
