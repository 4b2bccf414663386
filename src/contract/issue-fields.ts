import { z } from 'zod';
import { Id, Instant, Language, line, plainLine, Side, text } from './basics.js';
import { FileView } from './files.js';
import { limits } from './limits.js';
import { PersonCard, PersonName } from './people.js';
import { BilingualText } from './text.js';

/** How a field of an issue is filled in. */
export const FieldKind = z.enum([
  'text',
  'choice',
  'checklist',
  'plates',
  'containers',
  'person',
  'organisation',
  'gate',
  'lane',
  'place',
  'instant',
  'period',
  'number',
  'money',
  'file',
]);
export type FieldKind = z.infer<typeof FieldKind>;

const longest = 1_000;

/** Words as their author writes them: their language, the other one too if they can. */
export const Words = z
  .strictObject({ source: Language, vi: text(longest).optional(), zh: text(longest).optional() })
  .refine((input) => input[input.source] !== undefined, 'source_missing');

const option = z.string().max(60);
/** A plate or a number, in the scripts of the plates that pass here: a letter of another one looks the same and is found by nobody. */
export const Sign = plainLine(20).regex(/^(?!.*\p{Nl})[\p{sc=Latin}\p{sc=Han}\p{sc=Lao}\p{sc=Thai}\d０-９ .·–-]+$/u);

/** What is the same written and read: it crosses the border without words. */
const plain = [
  z.strictObject({ kind: z.literal('choice'), option }),
  z.strictObject({ kind: z.literal('checklist'), done: z.array(option).max(40) }),
  /** A plate that fits no pattern is kept as it was written. */
  z.strictObject({ kind: z.literal('plates'), plates: z.array(Sign).min(1).max(300) }),
  z.strictObject({ kind: z.literal('containers'), numbers: z.array(Sign).min(1).max(300) }),
  z.strictObject({ kind: z.literal('person'), name: PersonName }),
  z.strictObject({ kind: z.literal('organisation'), organisationId: Id }),
  z.strictObject({ kind: z.literal('gate'), gateId: z.string().max(100) }),
  z.strictObject({ kind: z.literal('lane'), lane: plainLine(20), towards: Side.nullable() }),
  z.strictObject({ kind: z.literal('instant'), at: Instant }),
  /** Days; without an end it goes on. */
  z.strictObject({ kind: z.literal('period'), from: z.iso.date(), until: z.iso.date().nullable() }),
  z.strictObject({ kind: z.literal('number'), value: z.number().min(-1e12).max(1e12) }),
  z.strictObject({
    kind: z.literal('money'),
    value: z.number().min(0).max(1e15),
    currency: z.enum(['VND', 'CNY', 'USD']),
  }),
] as const;

/** What somebody fills a field with. */
export const FieldInput = z.discriminatedUnion('kind', [
  ...plain,
  /** One’s own finished uploads, and those that are in the field already and stay there. */
  z.strictObject({ kind: z.literal('file'), files: z.array(Id).min(1).max(limits.filesPerMessage) }),
  z.strictObject({ kind: z.literal('text'), text: Words }),
  z.strictObject({ kind: z.literal('place'), text: Words }),
]);
export type FieldInput = z.infer<typeof FieldInput>;

/** The same as it is read, in both languages as far as somebody has written them. */
export const FieldValue = z.discriminatedUnion('kind', [
  ...plain,
  z.strictObject({ kind: z.literal('file'), files: z.array(FileView).min(1), by: PersonCard, at: Instant }),
  z.strictObject({ kind: z.literal('text'), text: BilingualText }),
  z.strictObject({ kind: z.literal('place'), text: BilingualText }),
]);
export type FieldValue = z.infer<typeof FieldValue>;

/** A field's name in its type, a paper's too. */
export const FieldKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/** One line in both languages, for what a type file says. */
export const Label = z.strictObject({ vi: line(300), zh: line(300) });
export type Label = z.infer<typeof Label>;
