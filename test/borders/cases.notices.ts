import { v7 as uuid } from 'uuid';
import { type Cases, done } from './cases.js';
import type { Things } from './things.js';

/** What calls a person: nobody else's can be asked for, and a place in the list tells nothing of what stands there. */
export function noticeCases({ standing }: Things): Cases<'GET /notices' | 'PUT /notices/seen'> {
  const past = '2026-01-01T00:00:00.000Z';
  const places = [...standing.map(({ on, id }) => ({ on, id })), { on: 'none', id: uuid() }];
  return {
    'GET /notices': [
      { on: 'it', rule: done, input: () => ({}) },
      ...places.map(({ on, id }) => ({
        on: `before ${on}`,
        rule: done,
        input: () => ({ query: { before: `9999-01-01T00:00:00.000Z/${id}`, limit: 50 } }),
      })),
    ],
    'PUT /notices/seen': [{ on: 'it', rule: done, input: () => ({ body: { until: past } }) }],
  };
}
