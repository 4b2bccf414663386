import { z } from 'zod';
import { Id } from './basics.js';
import { BeginUpload, Bytes, ChunkQuery, UploadView, Variant } from './files.js';
import type { RouteTable } from './route.js';

const uploadId = z.strictObject({ uploadId: Id });

/** Handing files over and reading them. */
export const fileRoutes = {
  'POST /uploads': {
    says: 'Begins to hand over a file of at most 25 MB, piece by piece; repeating it says how far it is.',
    needs: 'message.post',
    body: BeginUpload,
    answer: UploadView,
  },
  'GET /uploads/:uploadId': {
    says: 'How much of one’s own upload has arrived, or why the file was refused.',
    needs: 'message.post',
    params: uploadId,
    answer: UploadView,
  },
  'PUT /uploads/:uploadId/chunks': {
    says: 'The next piece (at most 512 KB, `application/octet-stream`); after the last one the file is checked.',
    needs: 'message.post',
    params: uploadId,
    query: ChunkQuery,
    body: Bytes,
    binary: 'body',
    answer: UploadView,
  },
  'GET /files/:fileId/:variant': {
    says: 'The bytes of a file in a message one reads: `original`, or of a photo `evidence` or `thumbnail`.',
    needs: 'message.read',
    params: z.strictObject({ fileId: Id, variant: Variant }),
    answer: Bytes,
    binary: 'answer',
  },
} as const satisfies RouteTable;
