import { z } from 'zod';
import { Id, Instant, Language, line, plainLine, Side, Version } from './basics.js';
import { PersonName } from './people.js';
import { wordingView } from './wordings.js';

const shortText = line(300);

/** A free-text blank: a bilingual text of its own; the language nobody wrote stays untranslated and says so. */
export const FreeText = z
  .strictObject({ source: Language, vi: shortText.optional(), zh: shortText.optional() })
  .refine((input) => input[input.source] !== undefined, 'source_missing');
export type FreeText = z.infer<typeof FreeText>;

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A number, a plate or a telephone, which crosses the border as it is: no sentence can hide in it. */
const sign = (max: number) => plainLine(max).regex(/^[\p{L}\p{N} .·/()（）〔〕［］#:+_–—-]+$/u);

/**
 * What fills a blank, tagged with its type so that the record explains itself years later. Wall times carry the side
 * whose clock they were read from; instants are UTC; numbers are numbers.
 */
export const PhraseValue = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: FreeText }),
  z.strictObject({ type: z.literal('list'), items: z.array(FreeText).min(1).max(20) }),
  z.strictObject({ type: z.literal('datetime'), at: Instant }),
  z.strictObject({ type: z.literal('date'), date: z.iso.date() }),
  z.strictObject({ type: z.literal('time_dual_zone'), time: Time, clock: Side }),
  z.strictObject({ type: z.literal('time_range_dual_zone'), from: Time, to: Time, clock: Side }),
  z.strictObject({ type: z.literal('gate_pair'), gateId: z.string().max(100) }),
  z.strictObject({ type: z.literal('gate_side'), gateId: z.string().max(100), side: Side }),
  z.strictObject({ type: z.literal('org'), organisationId: Id }),
  z.strictObject({ type: z.literal('person'), name: PersonName }),
  z.strictObject({ type: z.literal('plate_list'), plates: z.array(sign(20)).min(1).max(50) }),
  z.strictObject({ type: z.literal('integer'), value: z.int().min(0).max(1_000_000_000) }),
  z.strictObject({ type: z.literal('number'), value: z.number().min(-1e12).max(1e12) }),
  z.strictObject({ type: z.literal('ordinal'), value: z.int().min(1).max(10_000) }),
  z.strictObject({ type: z.literal('year'), value: z.int().min(1900).max(2200) }),
  z.strictObject({
    type: z.literal('duration'),
    value: z.number().min(0).max(100_000),
    unit: z.enum(['minute', 'hour', 'day']),
  }),
  z.strictObject({ type: z.literal('ref_no'), text: sign(40) }),
  z.strictObject({ type: z.literal('issue_ref'), text: sign(40) }),
  z.strictObject({ type: z.literal('phone'), text: plainLine(40).regex(/^[\d\s+()./-]+$/) }),
]);
export type PhraseValue = z.infer<typeof PhraseValue>;
export type PlaceholderType = PhraseValue['type'];

/** A standard phrase put to use: which one, and what fills its blanks. The server writes the words of both languages. */
export const PhraseUse = z.strictObject({
  phraseId: z.string().max(60),
  /** Which version both sides of the channel agreed on it is; absent for the words the service came with. */
  version: Version.optional(),
  source: Language,
  values: z.record(z.string().max(40), PhraseValue).refine((values) => Object.keys(values).length <= 30, 'too_many'),
});
export type PhraseUse = z.infer<typeof PhraseUse>;

/** A standard phrase with its blanks written `{name}` in both templates. */
export const PhraseView = z.strictObject({
  id: z.string(),
  category: z.string(),
  vi: z.string(),
  zh: z.string(),
  placeholders: z.array(z.strictObject({ name: z.string(), type: z.string() })),
  /** The version in force that both sides of a channel agreed on. */
  version: Version.optional(),
});
export type PhraseView = z.infer<typeof PhraseView>;

/** All phrases with their categories. `reviewed` is false as long as no interpreter of either side has approved them. */
export const PhraseBook = z.strictObject({
  reviewed: z.boolean(),
  categories: z.array(z.strictObject({ id: z.string(), vi: z.string(), zh: z.string() })),
  phrases: z.array(PhraseView),
});
export type PhraseBook = z.infer<typeof PhraseBook>;

/** What a phrase is about: the categories of the book. */
export const PhraseCategory = z.enum([
  'courtesy',
  'ack',
  'hours',
  'closure',
  'traffic',
  'vehicle',
  'status',
  'meeting',
  'minutes',
  'epidemic',
  'emergency',
  'liaison',
  'infra',
  'inspection',
]);

const template = plainLine(1_000);
const blanksIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
const Blank = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  type: z.enum(PhraseValue.options.map((option) => option.shape.type.value) as [PlaceholderType, ...PlaceholderType[]]),
});

/** A phrase as one version has it: both languages have the same blanks, or it says two things. */
export const PhraseContent = z
  .strictObject({ category: PhraseCategory, vi: template, zh: template, placeholders: z.array(Blank).max(20) })
  .refine(({ vi, zh, placeholders }) => {
    const named = placeholders.map(({ name }) => name).sort();
    return [vi, zh].every((text) => blanksIn(text).join() === named.join());
  }, 'blanks_differ');
export type PhraseContent = z.infer<typeof PhraseContent>;

/** A phrase of one channel: its parties proposed it and agree on it. */
export const PhraseWording = wordingView(PhraseContent);
export type PhraseWording = z.infer<typeof PhraseWording>;

/** A phrase put before the other side; with `seedId` it is to take the place of one the service came with. */
export const ProposePhrase = z.strictObject({ id: Id, seedId: z.string().max(60).nullable(), content: PhraseContent });
export type ProposePhrase = z.infer<typeof ProposePhrase>;

/** Another wording of a phrase there is. */
export const RevisePhrase = z.strictObject({ id: Id, content: PhraseContent });
export type RevisePhrase = z.infer<typeof RevisePhrase>;
