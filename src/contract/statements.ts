import { z } from 'zod';
import { Id, Instant, Side } from './basics.js';
import { PersonCard } from './people.js';

/** As hashes of minutes are written. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** An organisation that signs, under the names both texts give it. */
export const SigningParty = z.strictObject({ side: Side, organisationId: Id, vi: z.string(), zh: z.string() });
export type SigningParty = z.infer<typeof SigningParty>;

/**
 * What both sides sign: one statement over the two texts together, so that neither can be changed alone. Its bytes are
 * RFC 8785; `docs/minutes-format.md` says how each member is made, for whoever writes a verifier of their own.
 */
export const Statement = z.strictObject({
  format: z.literal('minutes/1'),
  minutesId: Id,
  number: z.string(),
  /** Counts the times the texts were frozen; a change makes the next one. */
  version: z.int().min(1),
  /** SHA-256 of each text as UTF-8, in NFC, with LF. */
  vi: z.strictObject({ hash: Sha256 }),
  zh: z.strictObject({ hash: Sha256 }),
  attachments: z.array(z.strictObject({ name: z.string(), sha256: Sha256 })),
  /** The agreed actions, as both texts list them. */
  actions: z.array(
    z.strictObject({
      id: Id,
      vi: z.string(),
      zh: z.string(),
      lead: z.enum(['vn', 'cn', 'both']),
      support: Side.nullable(),
      due: Instant.nullable(),
    }),
  ),
  parties: z.array(SigningParty).min(2),
  /** What it corrects or adds to: signed before, by both. */
  supplementTo: z.strictObject({ minutesId: Id, number: z.string(), hash: Sha256 }).nullable(),
});
export type Statement = z.infer<typeof Statement>;

/** What a passkey left: enough to verify it with the standard alone. All bytes in base64url. */
export const PasskeyProof = z.strictObject({
  credentialId: z.string(),
  /** SubjectPublicKeyInfo (DER) of an ES256 key. */
  publicKey: z.string(),
  authenticatorData: z.string(),
  /** Its challenge is the SHA-256 of the statement. */
  clientDataJSON: z.string(),
  signature: z.string(),
});
export type PasskeyProof = z.infer<typeof PasskeyProof>;

/** One side's signature; without a passkey it rests on the service's word, and says so. */
export const Signature = z.strictObject({
  side: Side,
  organisationId: Id,
  by: PersonCard,
  at: Instant,
  method: z.enum(['passkey', 'password']),
  /** SHA-256 of the statement that was signed. */
  hash: Sha256,
  passkey: PasskeyProof.nullable(),
});
export type Signature = z.infer<typeof Signature>;

/** One event of the log without what it says to people: enough to see that the chain holds. */
export const ChainLink = z.strictObject({
  id: z.string(),
  origin: z.string(),
  audience: z.string(),
  position: z.int(),
  kind: z.string(),
  actorId: z.string(),
  organisationId: z.string().nullable(),
  at: Instant,
  payloadHash: Sha256,
  previousHash: z.string(),
  hash: Sha256,
  /** Given for the events of these minutes: their payload as it was hashed, and its salt. */
  payload: z.string().optional(),
  salt: z.string().optional(),
});
export type ChainLink = z.infer<typeof ChainLink>;

/** Everything that is needed to check signed minutes without asking anybody. */
export const Bundle = z.strictObject({
  format: z.literal('minutes-bundle/1'),
  statement: Statement,
  hash: Sha256,
  /** Four groups of five signs, the same in both languages, to be read out across the table. */
  fingerprint: z.string(),
  texts: z.strictObject({ vi: z.string(), zh: z.string() }),
  signatures: z.array(Signature),
  /** From the event before the texts were frozen to the last signature, without a gap. */
  chain: z.array(ChainLink),
});
export type Bundle = z.infer<typeof Bundle>;
