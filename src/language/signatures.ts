import type { MinutesView } from '../contract/minutes.js';
import type { Signature, Statement } from '../contract/statements.js';

/**
 * Whether signatures are what may stand under a statement: each over it, by somebody of a party of it, with the proof that
 * its method leaves; no side twice, no key twice, and both sides once it counts as signed. Keys are tried elsewhere.
 */
export function signaturesFit(
  { state, signatures }: Pick<MinutesView, 'state' | 'signatures'>,
  { statement, hash }: { statement: Statement; hash: string },
): boolean {
  const sides = new Set(signatures.map(({ side }) => side));
  if (sides.size !== signatures.length || (state === 'signed' && sides.size !== 2)) return false;
  const keys = signatures.flatMap(({ passkey }) => passkey?.publicKey ?? []);
  if (new Set(keys).size !== keys.length) return false;
  return signatures.every((one) => one.hash === hash && isOfParty(one, statement) && leavesItsProof(one));
}

const isOfParty = ({ side, organisationId, by }: Signature, { parties }: Statement): boolean =>
  by.side === side &&
  by.organisationId === organisationId &&
  parties.some((party) => party.side === side && party.organisationId === organisationId);

const leavesItsProof = ({ method, passkey }: Signature): boolean => (method === 'passkey') === (passkey !== null);
