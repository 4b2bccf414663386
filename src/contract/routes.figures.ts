import { Figures, FindFigures } from './figures.js';
import type { RouteTable } from './route.js';

/** Figures of the issues. */
export const figureRoutes = {
  'GET /figures': {
    says: 'Issues between both sides in figures: opened, closed, how long each side took, by channel, type and time.',
    needs: 'issue.read',
    query: FindFigures,
    answer: Figures,
  },
} as const satisfies RouteTable;
