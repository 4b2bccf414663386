import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 as hex: the one hash of the record. */
export function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** RFC 8785 canonical JSON: the same value is the same bytes on every machine. */
export function canonical(value: unknown): string {
  return canonicalize(value) ?? 'null';
}
