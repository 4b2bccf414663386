import { z } from 'zod';
import { Id, line } from './basics.js';

/** What is accepted, and kept as; a HEIC photo is kept as JPEG. */
export const MediaType = z.enum([
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/plain',
]);
export type MediaType = z.infer<typeof MediaType>;

const Content = z.strictObject({ size: z.int(), sha256: z.string() });

/**
 * A file as its readers see it. A photo is kept without anything its camera wrote beside the picture (place, device);
 * `sent` says what the sender's device had, so that a copy found there can be recognised.
 */
export const FileView = z.strictObject({
  id: Id,
  /** For display and download; never used on the server's disk. */
  name: z.string(),
  mediaType: MediaType,
  /** Of what is kept and served as `original`. */
  ...Content.shape,
  width: z.int().nullable(),
  height: z.int().nullable(),
  thumbnail: z.boolean(),
  /** A photo as a JPEG of at most 400 KB. */
  evidence: Content.nullable(),
  sent: Content,
});
export type FileView = z.infer<typeof FileView>;

/** The id is the id of the file, too. */
export const BeginUpload = z.strictObject({ id: Id, name: line(255), size: z.int().min(1) });
export type BeginUpload = z.infer<typeof BeginUpload>;

/** How much of a file has arrived, and the file once all of it has and was accepted. */
export const UploadView = z.strictObject({ id: Id, offset: z.int(), size: z.int(), file: FileView.nullable() });
export type UploadView = z.infer<typeof UploadView>;

export const ChunkQuery = z.strictObject({ offset: z.coerce.number().int().min(0) });
export type ChunkQuery = z.infer<typeof ChunkQuery>;

/** `original` is the full size as it is kept; the other two exist for photos. */
export const Variant = z.enum(['original', 'evidence', 'thumbnail']);
export type Variant = z.infer<typeof Variant>;

/** A body or an answer that is bytes and no JSON. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
