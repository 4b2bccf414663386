import { z } from 'zod';
import { Id } from './basics.js';
import { PaperQuery } from './documents.js';
import { Bytes } from './files.js';
import type { RouteTable } from './route.js';

/** Papers for the record of either country. */
export const documentRoutes = {
  'GET /minutes/:minutesId/paper': {
    says: 'Minutes as a paper (PDF or DOCX): each side’s copy in each language, or both languages side by side.',
    needs: 'minutes.read',
    params: z.strictObject({ minutesId: Id }),
    query: PaperQuery,
    answer: Bytes,
    binary: 'answer',
  },
} as const satisfies RouteTable;
