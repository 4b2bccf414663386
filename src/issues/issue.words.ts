import type { FieldValue } from '../contract/issue-fields.js';
import type { BilingualText } from '../contract/text.js';
import { fold } from '../language/fold.js';
import { plateKey } from '../language/plates.js';
import type { Issue } from './issue.entity.js';

const marks = /[-.·\s]/g;
const both = ({ vi, zh }: BilingualText): string[] => [vi?.text ?? '', zh?.text ?? ''];

/** Signs as they are written and without what stands between them: a plate is found however it is typed. */
const signs = (all: readonly string[]) => all.flatMap((one) => [one, one.replaceAll(marks, '')]);

function ofField(value: FieldValue): string[] {
  switch (value.kind) {
    case 'text':
    case 'place':
      return both(value.text);
    case 'plates':
      return [...signs(value.plates), ...value.plates.map(plateKey)];
    case 'containers':
      return signs(value.numbers);
    case 'file':
      return value.files.map(({ name }) => name);
    case 'lane':
      return [value.lane];
    default:
      return [];
  }
}

/** All of an issue that a text filter looks in; nobody's name is among it. */
export function wordsOf({
  number,
  title,
  fields,
  sides,
}: Pick<Issue, 'number' | 'title' | 'fields' | 'sides'>): string {
  const references = sides.flatMap(({ reference }) => reference ?? []);
  const all = [...signs([number, ...references]), ...both(title), ...Object.values(fields).flatMap(ofField)];
  return fold(all.join(' '));
}

/** The words somebody looks for, each in the forms in which it may stand there; no text holds control characters. */
export function lookedFor(text: string): string[][] {
  return fold(text.replaceAll(/\p{Cc}/gu, ' '))
    .split(' ')
    .filter(Boolean)
    .slice(0, 10)
    .map((word) => [...new Set([word, word.replaceAll(marks, '') || word])]);
}
