import { z } from 'zod';
import { BilingualName, Id, Instant, Version } from './basics.js';
import { NameConfirmation, PersonCard, Role } from './people.js';

/** Short, typed by hand and part of every number raised in the channel (`KTBS-2026-V0147`); it never changes. */
export const ChannelCode = z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/);

/** A room of a channel: shared by all parties, one's own side's agencies together, or one's own agency alone. */
export const Room = z.enum(['shared', 'side', 'organisation']);
export type Room = z.infer<typeof Room>;

/** Somebody who reads the channel, as they are now, and since when. */
export const MemberView = z.strictObject({
  person: PersonCard,
  roles: z.array(Role),
  since: Instant,
  nameConfirmed: NameConfirmation.nullable().optional(),
});
export type MemberView = z.infer<typeof MemberView>;

/** A channel between agencies of both sides, for a pair of gates or for a subject. */
export const ChannelView = z.strictObject({
  id: Id,
  code: ChannelCode,
  /** Id of the gate pair in the register, or `null` for a channel about a subject. */
  gateId: z.string().nullable(),
  /** The subject in both languages; for a gate pair `null`: the register names it. */
  subject: BilingualName.nullable(),
  organisationIds: z.array(Id),
  members: z.array(MemberView),
  openedAt: Instant,
  openedBy: PersonCard,
  version: Version,
});
export type ChannelView = z.infer<typeof ChannelView>;

/** The coordinators of every party become members at once; they bring in their own people. */
export const OpenChannel = z
  .strictObject({
    id: Id,
    code: ChannelCode,
    gateId: z.string().max(100).nullable(),
    subject: BilingualName.nullable(),
    organisationIds: z.array(Id).min(1).max(20),
    memberIds: z.array(Id).max(30),
  })
  .refine((input) => (input.gateId === null) !== (input.subject === null), 'gate_or_subject');
export type OpenChannel = z.infer<typeof OpenChannel>;

export const AddMember = z.strictObject({ id: Id, personId: Id });
export type AddMember = z.infer<typeof AddMember>;

export const AddParty = z.strictObject({ id: Id, organisationId: Id });
export type AddParty = z.infer<typeof AddParty>;
