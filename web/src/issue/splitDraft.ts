import { isInner } from '../../../src/contract/audiences.js';
import type { Language, Side } from '../../../src/contract/basics.js';
import type { FieldValue } from '../../../src/contract/issue-fields.js';
import type { IssueType } from '../../../src/contract/issue-types.js';
import type { IssueView } from '../../../src/contract/issues.js';
import { proposedTitle } from '../../../src/language/issue-fields.js';
import type { PhraseLookups } from '../../../src/language/phrase-values.js';
import { otherLanguage } from '../../../src/language/text.js';
import { typedOf } from './fieldDraft.js';
import { type NewDraft, readFields } from './newDraft.js';

interface Writer {
  language: Language;
  side: Side;
}

/** A new issue as it is split from another: its room, type, facts and title. Files stay where they were handed in. */
export function splitDraft(
  issue: IssueView,
  type: IssueType,
  writer: Writer,
  lookups: PhraseLookups,
): Partial<NewDraft> {
  const inner = isInner(issue.audience);
  const carried = Object.entries(issue.fields).filter(([, value]) => isCarried(value, issue));
  const fields = Object.fromEntries(carried.map(([key, value]) => [key, typedOf(value, writer)]));
  const { values } = readFields(type, fields, { ...writer, inner });
  // A title the facts propose follows them; one that somebody wrote stays as it is.
  const title = (language: Language): string | undefined => {
    const words = issue.title[language]?.text;
    return words === proposedTitle(type, values, language, lookups) ? undefined : words;
  };
  const [own, other] = [title(writer.language), title(otherLanguage(writer.language))];
  return {
    channelId: issue.channelId,
    room: inner ? 'side' : 'shared',
    type: type.key,
    fields,
    ...(own && { title: own }),
    ...(other && { titleOther: other }),
  };
}

/** A masked name is none. */
const isCarried = ({ kind }: FieldValue, { masked }: IssueView): boolean =>
  kind !== 'file' && !(kind === 'person' && masked);
