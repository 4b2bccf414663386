import { createHash } from 'node:crypto';
import { configure } from 'safe-stable-stringify';

/** SHA-256 as hex: the one hash of the record. */
export function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

const stringify = configure({ strict: true });
/** How half of a character is written as JSON: after an odd number of backslashes. */
const half = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * RFC 8785 canonical JSON: the same value is the same bytes on every machine; what has no such form is an error.
 * A test holds it against a second maker.
 */
export function canonical(value: unknown): string {
  const text = stringify(value) ?? 'null';
  if (text.includes('\\ud') && half.test(text)) throw new Error('Half of a character has no canonical form.');
  return text;
}
