import { z } from 'zod';
import { FieldKey, FieldKind, Label } from './issue-fields.js';

/** Who fills a field: the side that raised the matter, the side that is asked, one side by name, or both. */
export const FieldOwner = z.enum(['raiser', 'asked', 'vn', 'cn', 'both']);
export type FieldOwner = z.infer<typeof FieldOwner>;

const Option = z.strictObject({ key: FieldKey, label: Label });

/** One field of a type of issues. */
export const FieldSpec = z
  .strictObject({
    key: FieldKey,
    kind: FieldKind,
    label: Label,
    hint: Label.optional(),
    /** Asked for when the issue is opened. */
    required: z.boolean().default(false),
    owner: FieldOwner.default('raiser'),
    /** What a choice or a checklist offers. */
    options: z.array(Option).min(1).max(40).optional(),
    /** What a number counts. */
    unit: Label.optional(),
    /** Of a person: what its data are needed for. Once the issue is closed and that is over, they are masked. */
    personal: z.strictObject({ purpose: Label }).optional(),
  })
  .refine(({ kind, options }) => ['choice', 'checklist'].includes(kind) === (options !== undefined), {
    path: ['options'],
    message: 'options belong to a choice or a checklist, which has to have them',
  })
  .refine(({ kind, unit }) => kind === 'number' || unit === undefined, {
    path: ['unit'],
    message: 'a unit belongs to a number',
  })
  .refine(({ kind, personal }) => (kind === 'person') === (personal !== undefined), {
    path: ['personal'],
    message: 'a field of a person has to say what its personal data are needed for, and no other field has any',
  });
export type FieldSpec = z.infer<typeof FieldSpec>;

/** A paper that is usually needed, and from which side. */
export const PaperSpec = z.strictObject({ key: FieldKey, label: Label, from: z.enum(['raiser', 'asked']) });

/** A type of issues, as one file says it: an operator adds a type by adding a file. */
export const IssueType = z
  .strictObject({
    /** The name of its file. */
    key: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    /** Its place in the list of types. */
    order: z.int().min(0).max(1_000),
    /** Name of the picture on the screen; one that is not known shows the general one. */
    icon: z.string().regex(/^[a-z-]{1,40}$/),
    label: Label,
    hint: Label,
    /** Neutral pattern of a title, where `{key}` stands for a field; absent where the title is free. */
    title: Label.optional(),
    /** Who may decide, from near to far. */
    decides: z.array(z.enum(['board', 'province', 'ministry'])).min(1),
    /** Its vehicles are handed over by a record that both sides confirm. */
    handOver: z.boolean().default(false),
    /** It is asked for over years: the page lists every time it was raised and answered. */
    rounds: z.boolean().default(false),
    /** Days until an answer is due, and until a closing that was proposed is to be confirmed. */
    days: z.strictObject({ answer: z.int().min(1).max(365), confirm: z.int().min(1).max(365) }),
    fields: z
      .array(FieldSpec)
      .max(40)
      .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, 'two fields have the same key'),
    papers: z
      .array(PaperSpec)
      .max(20)
      .refine((papers) => new Set(papers.map(({ key }) => key)).size === papers.length, 'two papers have the same key'),
  })
  .refine(({ handOver, fields }) => !handOver || fields.some(({ kind }) => kind === 'plates'), {
    path: ['handOver'],
    message: 'vehicles are handed over by their plates, and no field has any',
  });
export type IssueType = z.infer<typeof IssueType>;
