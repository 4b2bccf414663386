import { z } from 'zod';
import { Id, Instant, line } from './basics.js';

/** A key of one’s own device, with which one signs; what is secret of it never leaves the device. */
export const PasskeyView = z.strictObject({
  id: Id,
  /** What the browser finds it by. */
  credentialId: z.string(),
  name: z.string(),
  addedAt: Instant,
  usedAt: Instant.nullable(),
});
export type PasskeyView = z.infer<typeof PasskeyView>;

/** What the browser is asked to make a key with (WebAuthn creation options as JSON). */
export const PasskeyOptions = z.looseObject({ challenge: z.string() });
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;

/** The key the browser made (WebAuthn registration as JSON), proven once more as at signing in. */
export const AddPasskey = z.strictObject({
  id: Id,
  name: line(60),
  password: z.string().max(200),
  /** Of the second step, for whoever has one. */
  code: z.string().max(40).optional(),
  registration: z.looseObject({ id: z.string().max(1_000) }),
});
export type AddPasskey = z.infer<typeof AddPasskey>;
