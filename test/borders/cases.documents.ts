import { v7 as uuid } from 'uuid';
import type { RouteKey } from '../../src/contract/routes.js';
import { type Cases, only } from './cases.js';
import type { Things } from './things.js';

/** Papers of minutes. */
export type OfDocuments = Extract<RouteKey, `${string} /minutes/:minutesId/paper`>;

/** Whoever reads minutes has them as a paper, and nobody else. */
export function documentCases({ minutes }: Things): Cases<OfDocuments> {
  const query = { copy: 'working', format: 'docx' } as const;
  // Drawing takes a while: minutes of both and one side’s draft stand for the rest.
  const tried = [...minutes.slice(0, 2), { on: 'none', id: uuid(), reads: () => false }];
  return {
    'GET /minutes/:minutesId/paper': tried.map(({ on, id: minutesId, reads }) => ({
      on,
      rule: only(reads, 'minutes.not_found'),
      input: () => ({ params: { minutesId }, query }),
    })),
  };
}
