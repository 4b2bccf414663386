import type { Language } from '../../contract/basics.js';

/** A stretch of a text in code units, as `slice` takes it. */
export interface Span {
  from: number;
  to: number;
}

/** What holds a text back until a person decides: the two texts do not say the same. */
export type BlockKind =
  | 'number'
  | 'unit'
  | 'date'
  | 'time'
  | 'weekday'
  | 'plate'
  | 'container'
  | 'marker'
  | 'docno'
  | 'phone'
  | 'placeholder'
  | 'grade'
  | 'negation';

/** What is worth a second look and holds nothing back. */
export type WarnKind =
  | 'term'
  | 'term-avoided'
  | 'zone-missing'
  | 'date-partial'
  | 'multiple'
  | 'check-digit'
  | 'length'
  | 'punctuation'
  | 'traditional'
  | 'script';

/** One thing to look at, with its place in each text; null where that text says nothing of the kind. */
export interface Finding {
  kind: BlockKind | WarnKind;
  severity: 'block' | 'warn';
  vi: Span | null;
  zh: Span | null;
  /** The wording the term base would have, or the one it asks to avoid. */
  term?: string;
}

/** One entry of the term base or of the register of names, with every form that counts as right. */
export interface Term {
  vi: string;
  zh: string;
  viForms?: readonly string[];
  zhForms?: readonly string[];
  avoid?: readonly { lang: Language; term: string }[];
  /** Nobody has agreed on it yet: no text has to use it, only what it asks to avoid is looked for. */
  unreviewed?: boolean;
}

/** The clock a time of day is read on. */
export type Zone = 'hanoi' | 'beijing';

/** What is known beside the two texts. */
export interface Context {
  terms?: readonly Term[];
  names?: readonly Term[];
  /** The clock meant where a text names none. */
  zones?: Partial<Record<Language, Zone>>;
}

/** Written as a code: the same signs on both sides, or it is another thing. */
export type CodeKind = 'plate' | 'container' | 'docno' | 'marker' | 'phone' | 'placeholder';
export interface CodeFact extends Span {
  type: CodeKind;
  key: string;
}

/**
 * How much a number asks for. Strong: the other text must have it. Soft: "một" and "两" may be missing there, but not be
 * another number. Loose: a numeral inside a word (三方, ba bên), which answers for a strong one and asks for nothing.
 */
export type Strength = 'strong' | 'soft' | 'loose';
export interface NumberFact extends Span {
  type: 'number';
  /** In the base unit: metres, kilograms, minutes. */
  value: number;
  /** As written, before the unit: 18,5 of "18,5 tấn". */
  numeral: number;
  /** The dimension, '' for a plain count. */
  unit: string;
  /** The measure word of a count as far as it matters: how often, or whatever else. */
  counted: string;
  strength: Strength;
  /** 八折 is 80 % of the price and 20 % off. */
  also?: number;
  ordinal?: boolean;
}
export interface DateFact extends Span {
  type: 'date';
  y?: number;
  m?: number;
  d?: number;
  quarter?: number;
  /** The first or the second half of a year or a month. */
  half?: 1 | 2;
  lunar?: boolean;
}
export interface TimeFact extends Span {
  type: 'time';
  /** Minutes of its own clock's day. */
  minutes: number;
  zone?: Zone;
  /** "2 giờ" may be a time of day or a span of two hours; the other text decides. */
  orSpan?: boolean;
  /** Said with its part of the day, so that a range may pass it on. */
  part?: string;
}
export interface WeekdayFact extends Span {
  type: 'weekday';
  /** 1 is Monday, 7 is Sunday. */
  day: number;
}
export type Fact = CodeFact | NumberFact | DateFact | TimeFact | WeekdayFact;

type Unplaced<F> = F extends Fact ? Omit<F, 'from' | 'to'> & Partial<Span> : never;
/** A fact before its place is known; without one it is the whole match. */
export type Draft = Unplaced<Fact>;
