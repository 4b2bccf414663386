import type { FieldValue } from '../contract/issue-fields.js';
import type { IssueEntry, IssueView } from '../contract/issues.js';
import type { PersonName } from '../contract/people.js';

/** What stands for the rest of a name. */
const dots = '•••';

type Part = PersonName['vi'];
const maskedPart = (part: Part): Part =>
  part && { ...part, text: `${[...part.text.replaceAll(dots, '')][0] ?? ''}${dots}` };

function maskedValue<V extends FieldValue | null>(value: V): V {
  if (value?.kind !== 'person') return value;
  const { vi, zh } = value.name;
  return { ...value, name: { ...value.name, vi: maskedPart(vi), zh: maskedPart(zh) } };
}

/** Fields as they are read once their purpose is over: of a person the first letter of the name. */
export function maskedFields<V extends FieldValue | null>(fields: Readonly<Record<string, V>>): Record<string, V> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, maskedValue(value)]));
}

/** An issue, told of before or after. */
export function maskedIssue(issue: IssueView): IssueView {
  return { ...issue, fields: maskedFields(issue.fields) };
}

/** What was done to it. */
export function maskedEntry(entry: IssueEntry): IssueEntry {
  return entry.fields ? { ...entry, fields: maskedFields(entry.fields) } : entry;
}
