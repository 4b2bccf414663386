import { sha256 } from '../common/hash.js';

/** What is hashed of an event besides its payload. */
export interface Header {
  id: string;
  origin: string;
  audience: string;
  position: number;
  kind: string;
  actorId: string;
  organisationId: string | null;
  at: string;
  payloadHash: string;
  previousHash: string;
}

/** The salt keeps a guessable payload (a plate, a yes) from being found by trying. */
export function hashPayload(salt: string, payload: string): string {
  return sha256(Buffer.from(salt, 'hex'), payload);
}

/** SHA-256 of the header in RFC 8785 form: its keys stand here in that order, which is that of their names. */
export function hashHeader(header: Header): string {
  const { actorId, at, audience, id, kind, organisationId, origin, payloadHash, position, previousHash } = header;
  return sha256(
    JSON.stringify({ actorId, at, audience, id, kind, organisationId, origin, payloadHash, position, previousHash }),
  );
}
