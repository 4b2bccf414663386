import type { Kind } from './kinds.js';

const extensions: Record<Kind, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif', 'hif'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/plain': ['txt'],
};

const longest = 120;

/** Marks that are not seen but turn the direction of writing, hide or join: a name must look like what it is. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Cn}]/gu;
/** Signs that some system reads as a folder, a drive or a wildcard. */
const meaning = /[<>:"|?*]/g;

/** A name fit to be shown and to be saved under anywhere: the last step of a path, without what cannot be seen. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(unseen, '')
    .replace(meaning, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ending = extensionOf(clean);
  const stem = ending ? clean.slice(0, -ending.length - 1) : clean;
  const cut = [...stem].slice(0, longest).join('').trimEnd();
  return [cut || 'file', ending].filter(Boolean).join('.');
}

/** What stands behind the last dot, if it looks like the name of a kind. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '';
}

/** The kind a name claims; an ending that is none of ours claims nothing. */
export function claimedKind(name: string): Kind | undefined {
  const ending = extensionOf(name).toLowerCase();
  return (Object.keys(extensions) as Kind[]).find((kind) => extensions[kind].includes(ending));
}

/** The name with the ending of what is kept, so that the reader's machine opens it with the right program. */
export function nameFor(name: string, kept: Kind): string {
  const endings = extensions[kept];
  if (endings.includes(extensionOf(name).toLowerCase())) return name;
  const stem = claimedKind(name) ? name.slice(0, -extensionOf(name).length - 1) : name;
  return `${stem}.${endings[0]}`;
}
