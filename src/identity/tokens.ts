import { createHmac, randomBytes } from 'node:crypto';
import { sha256 } from '../common/hash.js';

const secret = randomBytes(32);

/** 256 random bits for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The token of a link that a change makes: the same for the same change, so that asking again after a lost answer
 * shows the same link, though only its hash is kept. After a restart the link has to be made anew.
 */
export function tokenFor(changeId: string): string {
  return createHmac('sha256', secret).update(changeId).digest('base64url');
}

/** What is kept of a token. */
export function tokenHash(token: string): string {
  return sha256(token);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Recovery codes a change makes, 80 random bits each, in the letters of base32: the same for the same change, as
 * `tokenFor`.
 */
export function codesFor(changeId: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const bytes = createHmac('sha256', secret).update(`${changeId} ${index}`).digest();
    const letters = Array.from(bytes.subarray(0, 16), (byte) => alphabet[byte % 32]).join('');
    return letters.replace(/(.{4})(?=.)/g, '$1-');
  });
}

/** What is kept of a recovery code, however it was typed. */
export function codeHash(personId: string, code: string): string {
  return sha256(`${personId} ${code.replaceAll('-', '')}`);
}
