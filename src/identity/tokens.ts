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
