import { z } from 'zod';
import { Language } from './basics.js';

/** Whose copy of a paper: each side’s names that side first everywhere; the working copy has both texts side by side. */
export const PaperCopy = z.enum(['vn', 'cn', 'working']);
export type PaperCopy = z.infer<typeof PaperCopy>;

/** Which paper is asked for; only the working copy has no language of its own. */
export const PaperQuery = z
  .strictObject({ copy: PaperCopy, language: Language.optional(), format: z.enum(['pdf', 'docx']) })
  .refine(({ copy, language }) => (copy === 'working') === (language === undefined), 'language_of_the_copy');
export type PaperQuery = z.infer<typeof PaperQuery>;
