import { DeskPage, DeskQuery, DeskTaking, HandText } from './desk.js';
import type { RouteTable } from './route.js';

/** The interpreter's desk: what waits for the other language, wherever it stands, and who works on it. */
export const deskRoutes = {
  'GET /desk': {
    says: 'Texts one reads that wait for an interpreter, the most pressing first, and who of one’s own side works on each.',
    needs: 'translation.write',
    query: DeskQuery,
    answer: DeskPage,
  },
  'PUT /desk/taker': {
    says: 'Takes a text for oneself, hands it to another interpreter of one’s own side, or gives it back; the other side is not told.',
    needs: 'translation.write',
    body: HandText,
    answer: DeskTaking,
  },
} as const satisfies RouteTable;
