import type { Language, Side } from '../../../src/contract/basics.js';
import type { TurnInput } from '../../../src/contract/issue-acts.js';
import type { Grade, IssueView } from '../../../src/contract/issues.js';
import type { PostMessage } from '../../../src/contract/messages.js';
import { instantOf } from '../../../src/language/clocks.js';
import { otherLanguage } from '../../../src/language/text.js';
import { call } from '../api/call.js';
import type { TurnDraft } from './turnDraft.js';
import type { Words } from './WordsFields.js';

/** A formal act as it is being filled in. */
export interface ActDraft {
  act: 'turn' | 'answered' | 'proposed' | 'confirmed' | 'refused' | 'reopened';
  words: string;
  other: string;
  grade?: Grade;
  /** The turn goes with the answer. */
  passes: boolean;
  /** The day one’s own side wants to be reminded of what it referred upward. */
  remindDate: string;
  turn: TurnDraft;
}

interface Sent {
  id: string;
  messageId: string;
  turn: TurnInput | undefined;
  language: Language;
  own: Side;
}

/** Words as they are sent: the own language, and the other one if somebody wrote it. */
export function wordsIn({ words, other }: Words, language: Language) {
  const away = other.trim();
  return { source: language, [language]: words.trim(), ...(away && { [otherLanguage(language)]: away }) };
}

/** Words that go with an act, as a message under the issue. */
export function messageOf(id: string, words: string, other: string, language: Language): PostMessage | undefined {
  return words.trim() === '' ? undefined : { id, text: wordsIn({ words, other }, language) };
}

/** Sends an act by its own route; the version is the one its author looked at. */
export function sendAct(
  issueId: string,
  version: number,
  draft: ActDraft,
  { id, messageId, turn, language, own }: Sent,
): Promise<IssueView> {
  const said = messageOf(messageId, draft.words, draft.other, language);
  const message = said && { message: said };
  const to = { params: { issueId }, version };
  switch (draft.act) {
    case 'turn':
      return call('POST /issues/:issueId/turn', { ...to, body: { id, turn: needed(turn), ...message } });
    case 'answered': {
      const remindAt = draft.remindDate && instantOf(draft.remindDate, '08:00', own);
      const inner = draft.grade === 'referred_upward' && remindAt && { remindAt };
      return call('POST /issues/:issueId/answer', {
        ...to,
        body: { id, grade: needed(draft.grade), ...(turn && { turn }), ...inner, ...message },
      });
    }
    case 'proposed':
      return call('POST /issues/:issueId/propose', { ...to, body: { id, ...message } });
    case 'confirmed':
      return call('POST /issues/:issueId/confirm', { ...to, body: { id, ...message } });
    case 'refused':
      return call('POST /issues/:issueId/refuse', { ...to, body: { id, message: needed(said) } });
    case 'reopened':
      return call('POST /issues/:issueId/reopen', { ...to, body: { id, message: needed(said), turn: needed(turn) } });
  }
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Sent before it was filled in.');
  return value;
}
