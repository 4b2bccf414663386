import type { Language, Side } from '../../../src/contract/basics.js';
import type { FieldInput } from '../../../src/contract/issue-fields.js';
import type { IssueType } from '../../../src/contract/issue-types.js';
import type { BilingualText } from '../../../src/contract/text.js';
import { platesIn } from '../../../src/language/plates.js';
import { type FieldProblem, mayFill, readField, type TypedFields } from './fieldDraft.js';
import type { TurnDraft } from './turnDraft.js';

/** A new issue as far as it is filled in; it is kept on the device until it is opened or given up. */
export interface NewDraft {
  channelId: string;
  room: 'shared' | 'side';
  type: string;
  fields: TypedFields;
  /** Typed by hand; absent while the proposed one stands. */
  title?: string;
  titleOther?: string;
  turn: Partial<TurnDraft>;
  words: string;
  other: string;
  reference: string;
}

/** Nothing filled in yet. */
export const emptyDraft: NewDraft = {
  channelId: '',
  room: 'shared',
  type: '',
  fields: {},
  turn: {},
  words: '',
  other: '',
  reference: '',
};

/** What a message already says: its words, and the plates in them. */
export function fromWords(words: string, other: string): Pick<NewDraft, 'words' | 'other' | 'fields'> {
  const plates = platesIn(`${words}\n${other}`);
  return { words, other, fields: plates.length > 0 ? { plates: { text: plates.join('\n') } } : {} };
}

/** What a person stands for in a language; what a machine made of it is nobody's word until somebody takes it as theirs. */
export function personsWords(text: BilingualText, language: Language): string {
  const version = text[language];
  return version && version.status !== 'machine' ? version.text : '';
}

/** The fields a side fills when it opens an issue of this type, and what they come to. */
export function readFields(
  type: IssueType,
  typed: TypedFields,
  { language, side, inner }: { language: Language; side: Side; inner: boolean },
) {
  const specs = type.fields.filter((spec) => mayFill(spec, { side, raisedBy: side, inner }));
  const values: Record<string, FieldInput> = {};
  const problems = new Map<string, FieldProblem>();
  for (const spec of specs) {
    const { value, problem } = readField(spec, typed[spec.key], { language, side });
    if (value) values[spec.key] = value;
    else if (problem) problems.set(spec.key, problem);
    else if (spec.required) problems.set(spec.key, 'required');
  }
  return { specs, values, problems };
}
