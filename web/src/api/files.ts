import type { FileView, Variant } from '../../../src/contract/files.js';
import type { MessageView } from '../../../src/contract/messages.js';

/** Where the bytes of a file are: for an `<img>`, or for saving. */
export const fileAddress = ({ id }: { id: string }, variant: Variant): string => `/api/v1/files/${id}/${variant}`;

/** Whether it is shown as a picture. */
export const isPhoto = ({ thumbnail }: FileView): boolean => thumbnail;

/** The files of whatever carries some. */
export const filesIn = ({ files }: Pick<MessageView, 'files'>): readonly FileView[] => files ?? none;

const none: readonly FileView[] = [];
