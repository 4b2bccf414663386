import type { RouteTable } from './route.js';
import { SearchPage, SearchQuery } from './search.js';

/** Finding again what was said and agreed, in both languages at once. */
export const searchRoutes = {
  'GET /search': {
    says: 'What one may read that has the words of a query, in either language; newest first or best first.',
    needs: 'message.read',
    query: SearchQuery,
    answer: SearchPage,
  },
} as const satisfies RouteTable;
