import type { QueryOf } from '../../../src/contract/routes.js';

/** What the server is asked for when issues are looked for. */
export type IssueQuery = Omit<NonNullable<QueryOf<'GET /issues'>>, 'after' | 'limit'>;
