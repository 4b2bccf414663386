import { z } from 'zod';
import { Id } from './basics.js';
import { Bytes } from './files.js';
import { FindMatches, ImportPreview, ImportQuery, MemoryImport, MemoryMatches, MemoryView } from './memory.js';
import { Act } from './people.js';
import type { RouteTable } from './route.js';

const channelId = z.strictObject({ channelId: Id });

/** Pairs that were checked before, to be offered again. */
export const memoryRoutes = {
  'POST /memory/matches': {
    says: 'Checked pairs like a text, of all one reads: for the whole of it or sentence by sentence, at most three each.',
    needs: 'translation.write',
    body: FindMatches,
    answer: MemoryMatches,
  },
  'GET /channels/:channelId/memory': {
    says: 'How many pairs of a channel one reads, and what one’s own side brought in.',
    needs: 'memory.keep',
    params: channelId,
    answer: MemoryView,
  },
  'GET /channels/:channelId/memory/tmx': {
    says: 'All pairs of a channel one reads, as TMX 1.4b.',
    needs: 'memory.keep',
    params: channelId,
    answer: Bytes,
    binary: 'answer',
  },
  'POST /channels/:channelId/memory/imports/preview': {
    says: 'What bringing in a TMX file of at most 512 KB (`application/octet-stream`) would do; nothing is kept.',
    needs: 'memory.keep',
    params: channelId,
    body: Bytes,
    binary: 'body',
    answer: ImportPreview,
  },
  'POST /channels/:channelId/memory/imports': {
    says: 'Brings the pairs of a TMX file in for one’s own side; what the preview named as wrong is left out.',
    needs: 'memory.keep',
    params: channelId,
    query: ImportQuery,
    body: Bytes,
    binary: 'body',
    answer: MemoryImport,
  },
  'POST /memory-imports/:importId/withdraw': {
    says: 'Takes back what one’s own side brought in: its pairs are offered no more.',
    needs: 'memory.keep',
    params: z.strictObject({ importId: Id }),
    body: Act,
    answer: MemoryImport,
  },
} as const satisfies RouteTable;
