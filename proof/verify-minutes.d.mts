/** What was looked at and whether it holds; `onWord`: nothing but the service’s word says so. */
export interface Finding {
  code:
    | 'form'
    | 'text_vi'
    | 'text_zh'
    | 'statement'
    | 'fingerprint'
    | 'both_sides'
    | 'signature_vn'
    | 'signature_cn'
    | 'chain'
    | 'log_frozen'
    | 'log_signed';
  ok: boolean;
  onWord?: true;
  detail?: string;
}

/** Checks the content of a file, as bytes or text. */
export function verifyBundle(
  input: Uint8Array | ArrayBuffer | string,
): Promise<{ holds: boolean; findings: Finding[] }>;

/** A finding in words of one language. */
export function say(finding: Finding, language: 'vi' | 'zh' | 'en'): string;

/** Whether a passkey signed this hash: the rules the service goes by, before it records a signature, and ever after. */
export function passkeyHolds(
  proof: Record<'credentialId' | 'publicKey' | 'authenticatorData' | 'clientDataJSON' | 'signature', string>,
  hash: string,
): Promise<boolean>;

/** The first 100 bits of a hash as four groups of five signs. */
export function fingerprintOf(hash: string): string;
