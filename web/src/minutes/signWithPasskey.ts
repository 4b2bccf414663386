import { startAuthentication, WebAuthnError } from '@simplewebauthn/browser';
import type { SignMinutes } from '../../../src/contract/minutes-acts.js';
import type { PasskeyView } from '../../../src/contract/passkeys.js';

type Proof = Extract<SignMinutes['proof'], { method: 'passkey' }>;

/** Has a key of one’s own device sign: what it is asked to sign is the statement’s hash itself. */
export async function signWithPasskey(hash: string, passkeys: readonly PasskeyView[]): Promise<Proof> {
  const bytes = Uint8Array.from(hash.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
  const { id, response } = await startAuthentication({
    optionsJSON: {
      challenge: btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, ''),
      userVerification: 'required',
      allowCredentials: passkeys.map(({ credentialId }) => ({ id: credentialId, type: 'public-key' })),
      timeout: 120_000,
    },
  });
  const { authenticatorData, clientDataJSON, signature } = response;
  return { method: 'passkey', credentialId: id, authenticatorData, clientDataJSON, signature };
}

/** Whether the device gave no signature: it was left, took too long, or knows none of the keys. */
export const isNotGiven = (error: unknown): boolean =>
  error instanceof WebAuthnError || (error instanceof Error && error.name === 'NotAllowedError');
