import { readFileSync } from 'node:fs';
import type { Language } from '../contract/basics.js';
import type { SeedTerm, TermDomain, TermSeed } from '../contract/terms.js';

/** A term as the reference file keeps it; the notes there are written for maintainers and are not shown. */
interface Entry {
  id: string;
  domain: TermDomain;
  vi: string;
  zh: string;
  vi_synonyms: string[];
  zh_synonyms: string[];
  avoid: { lang: Language; term: string }[];
}

interface TermFile {
  domains: Record<TermDomain, { vi: string; zh: string }>;
  terms: Entry[];
}

/** The terms the service comes with, which change with a release. */
export function readSeed(): TermSeed {
  const file = readFileSync(new URL('../../reference/terms.json', import.meta.url), 'utf8');
  const { domains, terms } = JSON.parse(file) as TermFile;
  return {
    reviewed: false,
    domains: Object.entries(domains).map(([id, { vi, zh }]) => ({ id: id as TermDomain, vi, zh })),
    terms: terms.map(seedTerm),
  };
}

function seedTerm({ id, domain, vi, zh, vi_synonyms, zh_synonyms, avoid }: Entry): SeedTerm {
  return {
    id,
    domain,
    vi,
    zh,
    viForms: vi_synonyms,
    zhForms: zh_synonyms,
    avoid: avoid.map(({ lang, term }) => ({ lang, term })),
  };
}
