import { z } from 'zod';
import { Id, Instant } from './basics.js';
import { Password } from './people.js';
import { SessionView } from './sessions.js';

/** How many recovery codes there are; each works once, when the telephone is not at hand. */
export const recoveryCodeCount = 10;

/** Opens the next step of a sign-in that has come as far as the right password; good for ten minutes. */
const StepToken = z.string().min(20).max(100);

/**
 * Where a sign-in stands. `open`: the cookie is set. `code`: the six digits are still missing. `enrol`: the person's
 * role asks for a second step they do not have yet, and setting it up is all this token is good for.
 */
export const Entered = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('open'), session: SessionView }),
  /** `at` is the clock the codes go by. */
  z.strictObject({ step: z.enum(['code', 'enrol']), token: StepToken, at: Instant, expiresAt: Instant }),
]);
export type Entered = z.infer<typeof Entered>;

/** Six digits from the authenticator, or a recovery code; spaces and hyphens do not matter. */
export const Code = z.string().trim().min(6).max(40);

/** The second half of a sign-in. */
export const SignInCode = z.strictObject({ token: StepToken, code: Code, remember: z.boolean() });
export type SignInCode = z.infer<typeof SignInCode>;

/** The same token alone. */
export const StepTokenInput = z.strictObject({ token: StepToken });
export type StepTokenInput = z.infer<typeof StepTokenInput>;

/**
 * A new secret for an authenticator. It is not kept: `sealed` carries it, readable by this service alone, to the
 * request that proves with a code that the authenticator has it.
 */
export const Offer = z.strictObject({
  /** For typing by hand, base32. */
  secret: z.string(),
  /** The same as an `otpauth://` address, to draw as a QR code. */
  uri: z.string(),
  sealed: z.string(),
  /** The clock the codes go by, to find a telephone whose clock is wrong. */
  at: Instant,
  expiresAt: Instant,
});
export type Offer = z.infer<typeof Offer>;

const Proof = z.strictObject({ sealed: z.string().min(20).max(1_000), code: Code });

/** Sets the second step up in the middle of a sign-in. */
export const EnrolInSignIn = z.strictObject({ token: StepToken, ...Proof.shape, remember: z.boolean() });
export type EnrolInSignIn = z.infer<typeof EnrolInSignIn>;

/** Shown this once; only their hashes are kept. */
const codes = z.array(z.string());

/** Signed in with a second step from now on. */
export const Enrolled = z.strictObject({ session: SessionView, recoveryCodes: codes });
export type Enrolled = z.infer<typeof Enrolled>;

/** How one's own second step stands. */
export const SecondStepView = z.strictObject({
  /** `null` while there is none. */
  since: Instant.nullable(),
  /** One's roles ask for it, so it cannot be switched off. */
  required: z.boolean(),
  codesLeft: z.int().min(0).max(recoveryCodeCount),
});
export type SecondStepView = z.infer<typeof SecondStepView>;

const present = z.string().min(1).max(128);

/** What weakens or replaces a way in asks for the present password again. */
export const WithPassword = z.strictObject({ id: Id, present });
export type WithPassword = z.infer<typeof WithPassword>;

/** Switches the second step on, or moves it to another telephone. */
export const SetSecondStep = z.strictObject({ ...WithPassword.shape, ...Proof.shape });
export type SetSecondStep = z.infer<typeof SetSecondStep>;

/** New recovery codes in the place of the older ones. */
export const RecoveryCodes = z.strictObject({ recoveryCodes: codes });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

/** One's own new password; the other devices are signed out. */
export const ChangePassword = z.strictObject({ ...WithPassword.shape, password: Password });
export type ChangePassword = z.infer<typeof ChangePassword>;

/** The operator has come as far as `next`; the first coordinator gets this one-time link. */
export const SetUpDone = z.strictObject({ link: z.string(), expiresAt: Instant, next: Entered });
export type SetUpDone = z.infer<typeof SetUpDone>;
