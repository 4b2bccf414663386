import { z } from 'zod';
import { Id, Language, plainLine, Version } from './basics.js';
import { limits } from './limits.js';
import { wordingView } from './wordings.js';

/** What a term is about. */
export const TermDomain = z.enum([
  'gate',
  'org',
  'clearance',
  'time',
  'transport',
  'trade',
  'quarantine',
  'diplomacy',
  'minutes',
  'infra',
  'security',
  'status',
  /** A name of somebody, or of a place, in both scripts: agreed on by both sides like any term. */
  'person',
  'place',
]);
export type TermDomain = z.infer<typeof TermDomain>;

const han = /\p{Script=Han}/u;
const vietnamese = /[đĐà-ãè-êìíò-õùúýăĩũơưạ-ỹ]/iu;
const vi = plainLine(120).refine((text) => !han.test(text), 'other_script');
const zh = plainLine(60).refine((text) => !vietnamese.test(text), 'other_script');

/** A term as one version has it: its first form and the others that count as right, what to avoid, and a note. */
export const TermContent = z.strictObject({
  vi,
  zh,
  viForms: z.array(vi).max(limits.formsPerTerm),
  zhForms: z.array(zh).max(limits.formsPerTerm),
  /** Wrong, biased or misleading for this sense. */
  avoid: z.array(z.strictObject({ lang: Language, term: plainLine(120) })).max(limits.formsPerTerm),
  domain: TermDomain,
  note: z.strictObject({ vi: plainLine(500).nullable(), zh: plainLine(500).nullable() }),
});
export type TermContent = z.infer<typeof TermContent>;

/** A term of one channel: its parties proposed it and agree on it. */
export const TermView = wordingView(TermContent);
export type TermView = z.infer<typeof TermView>;

/** A term the service came with. */
export const SeedTerm = TermContent.omit({ note: true }).extend({ id: z.string() });
export type SeedTerm = z.infer<typeof SeedTerm>;

/** The terms the service came with; `reviewed` is false as long as no sworn translator has read them. */
export const TermSeed = z.strictObject({
  reviewed: z.boolean(),
  domains: z.array(z.strictObject({ id: TermDomain, vi: z.string(), zh: z.string() })),
  terms: z.array(SeedTerm),
});
export type TermSeed = z.infer<typeof TermSeed>;

/** A term put before the other side; with `seedId` it is to take the place of one the service came with. */
export const ProposeTerm = z.strictObject({
  id: Id,
  seedId: z.string().max(60).nullable(),
  content: TermContent,
});
export type ProposeTerm = z.infer<typeof ProposeTerm>;

/** Another wording of a term there is. */
export const ReviseTerm = z.strictObject({ id: Id, content: TermContent });
export type ReviseTerm = z.infer<typeof ReviseTerm>;

/** Many proposals at once, all or none; `seen` is the version of a term that is there already. */
export const ImportTerms = z.strictObject({
  id: Id,
  terms: z
    .array(ProposeTerm.extend({ seen: Version.optional() }))
    .min(1)
    .max(limits.termsPerImport),
});
export type ImportTerms = z.infer<typeof ImportTerms>;
