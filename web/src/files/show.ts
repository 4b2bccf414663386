import type { Language } from '../../../src/contract/basics.js';
import type { FileView, MediaType } from '../../../src/contract/files.js';
import { limits } from '../../../src/contract/limits.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { formatNumber } from '../../../src/language/numbers.js';
import { createStore, useStore } from '../live/store.js';

/** What the file choosers of the device offer; the server looks at the bytes themselves. */
export const accepted = 'image/*,.heic,.heif,.pdf,.docx,.xlsx,.txt';

/** 3,4 MB, 3.4 MB; below a megabyte in whole kilobytes. */
export function fileSize(bytes: number, language: Language): string {
  if (bytes < 1024 * 1024) return `${formatNumber(Math.max(1, Math.round(bytes / 1024)), language)} KB`;
  return `${formatNumber(Math.round(bytes / 1024 / 102.4) / 10, language)} MB`;
}

const short: Record<MediaType, string> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'text/plain': 'TXT',
};

/** What kind of file it is, in the letters people know it by. */
export const kindName = ({ mediaType }: FileView): string => short[mediaType];

const rowHeight = 132;

/** The size a photo takes in its row, known before it is here, so that nothing jumps. */
export function faceSize({ width, height }: FileView): { width: number; height: number } {
  const ratio = (width ?? 4) / (height ?? 3);
  return { width: Math.round(Math.min(Math.max(rowHeight * ratio, 76), limits.thumbnail * 0.75)), height: rowHeight };
}

/** What carries files, with the words that caption them: a message, or what stands on an issue. */
export type Carrier = Pick<MessageView, 'author' | 'audience' | 'files' | 'held' | 'postedAt' | 'text'>;

/** A photo and what it stands in, whose words are its caption. */
export interface Photo {
  message: Carrier;
  file: FileView;
}

const open = createStore<Photo | undefined>(undefined);

/** Shows a photo large, over the page; nothing closes it. */
export const showPhoto = (photo: Photo | undefined): void => open.set(photo);

/** The photo that is shown large now. */
export const useShownPhoto = (): Photo | undefined => useStore(open, (photo) => photo);
