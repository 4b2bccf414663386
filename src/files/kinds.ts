import { isUtf8 } from 'node:buffer';
import { Problem } from '../common/problem.js';
import type { MediaType } from '../contract/files.js';
import { claimedKind, extensionOf } from './names.js';
import { officeKind } from './office.js';

/** What a file is by its own bytes. HEIC comes in and is kept as JPEG. */
export type Kind = MediaType | 'image/heic';

const ascii = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);
const heicBrands = ['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1'];

/** The first bytes of everything that is accepted; whatever begins otherwise is text or refused. */
const signatures: readonly [Kind | 'zip', (bytes: Buffer) => boolean][] = [
  ['image/jpeg', (bytes) => ascii(bytes, 0, 3) === '\xff\xd8\xff'],
  ['image/png', (bytes) => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['image/webp', (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP'],
  ['image/heic', (bytes) => ascii(bytes, 4, 8) === 'ftyp' && heicBrands.includes(ascii(bytes, 8, 12))],
  ['application/pdf', (bytes) => ascii(bytes, 0, 5) === '%PDF-'],
  ['zip', (bytes) => ascii(bytes, 0, 4) === 'PK\x03\x04'],
];

/** What the bytes are; refused when they are nothing we take, or not what the name claims. */
export async function kindOf(bytes: Buffer, name: string): Promise<Kind> {
  const signature = signatures.find(([, fits]) => fits(bytes))?.[0];
  const kind = signature === 'zip' ? await officeKind(bytes) : (signature ?? textKind(bytes, name));
  const claimed = claimedKind(name);
  if (claimed && claimed !== kind && !(isPhoto(claimed) && isPhoto(kind))) throw new Problem('file.type_differs');
  if (kind === 'application/pdf') endsAsPdf(bytes);
  return kind;
}

/** Phones name a photo by what it was before they converted it; a picture is taken for what it is. */
export function isPhoto(kind: Kind): kind is Kind & `image/${string}` {
  return kind.startsWith('image/');
}

/** Only what calls itself text: anything in UTF-8 could, so markup and scripts would come in with it. */
function textKind(bytes: Buffer, name: string): Kind {
  if (extensionOf(name).toLowerCase() !== 'txt') {
    throw new Problem(claimedKind(name) ? 'file.type_differs' : 'file.type_refused');
  }
  if (!isUtf8(bytes)) throw new Problem('file.damaged');
  const text = bytes.toString('utf8');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none but tabs and line ends.
  if (/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text)) throw new Problem('file.damaged');
  if (/^[\s\ufeff]*<(?:!|\?|[a-z])/i.test(text)) throw new Problem('file.type_refused');
  return 'text/plain';
}

/** A document ends where it says; something else hung on to it would make it two files in one. */
function endsAsPdf(bytes: Buffer): void {
  const end = ascii(bytes, Math.max(0, bytes.length - 1_024), bytes.length);
  if (!/%%EOF[\s\0]*$/.test(end)) throw new Problem('file.damaged');
}
