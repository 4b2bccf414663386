import { queryOptions, useQuery } from '@tanstack/react-query';
import type { SeedTerm, TermSeed, TermView } from '../../../src/contract/terms.js';
import { call } from './call.js';
import { keys } from './keys.js';
import { useMay } from './may.js';

/** The terms of all my channels; the log keeps them fresh. */
export const termsQuery = queryOptions({
  queryKey: keys.terms,
  queryFn: ({ signal }) => call('GET /terms', { signal }),
});

/** The terms the service came with; they change with a new release only. */
export const termSeedQuery = queryOptions({
  queryKey: keys.termSeed,
  queryFn: ({ signal }) => call('GET /terms/seed', { signal }),
});

const noTerms: readonly TermView[] = [];
const noSeed: readonly SeedTerm[] = [];

/** The whole term base, once it is here; asked for only where it is wanted. */
export function useTermBase(wanted = true): {
  here: boolean;
  seed: readonly SeedTerm[];
  domains: TermSeed['domains'];
  terms: readonly TermView[];
} {
  const may = useMay('term.read');
  const seed = useQuery({ ...termSeedQuery, enabled: wanted }).data;
  const terms = useQuery({ ...termsQuery, enabled: wanted && may }).data;
  const here = seed !== undefined && (terms !== undefined || !may);
  return { here, seed: seed?.terms ?? noSeed, domains: seed?.domains ?? [], terms: terms ?? noTerms };
}
