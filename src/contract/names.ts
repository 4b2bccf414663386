import { z } from 'zod';
import { Language, plainLine } from './basics.js';

/** A name known in one script, for which a form in the other one is looked for. */
export const AskNames = z.strictObject({
  name: plainLine(60),
  /** The script the form is looked for in. */
  to: Language,
  what: z.enum(['person', 'place']),
});
export type AskNames = z.infer<typeof AskNames>;

/**
 * Forms a name may have in the other script, the likeliest first. One that both sides agreed on as a term, or that the
 * gate register has, stands as it is; one that is only read off the characters is a suggestion, never printed as fact.
 */
export const NameForms = z.strictObject({
  forms: z.array(z.strictObject({ text: z.string(), from: z.enum(['agreed', 'register', 'reading']) })),
  /** How the Chinese form is read, with tones; `null` where there is none. */
  pinyin: z.string().nullable(),
});
export type NameForms = z.infer<typeof NameForms>;
