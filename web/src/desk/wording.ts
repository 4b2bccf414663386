import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Language } from '../../../src/contract/basics.js';
import type { DeskText } from '../../../src/contract/desk.js';
import type { MeantReason } from '../../../src/contract/text.js';
import { isStale, otherLanguage, translationOf } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { translationKey, useKeptText } from '../channel/drafts.js';
import { putIssueVersion } from '../live/desk.js';
import { putIssue } from '../live/issues.js';
import { putMinutesRow } from '../live/minutes.js';
import { enqueue } from '../live/outbox.js';
import { putTopic } from '../live/parts.js';

/** Under which name a wording in progress rests on the device: where it can be written elsewhere too, under the same. */
export function keptKey({ key, about }: DeskText): string {
  if (about.kind === 'message') return translationKey(about.message.id);
  if (about.kind === 'issue' && about.part) return `word:${about.issueId}:${JSON.stringify(about.part)}`;
  return `word:${key}`;
}

/** The longest other wording of such a text. */
export function limitOf({ about }: DeskText): number {
  if (about.kind === 'topic' || (about.kind === 'issue' && about.part === null)) return 120;
  return about.kind === 'issue' ? 1_000 : 4_000;
}

/** The wording of a text in its other language while it is written; what stood there meanwhile is never overwritten unseen. */
export function useWording(text: DeskText) {
  const source = text.text.source;
  const target: Language = otherLanguage(source);
  const original = text.text[source]?.text ?? '';
  const existing = translationOf(text.text)?.text;
  const kept = useKeptText(keptKey(text), existing ?? '');
  const [base, setBase] = useState({ existing, original });
  const [differs, setDiffers] = useState(existing !== undefined && kept.text !== existing);
  const moved = existing !== base.existing || original !== base.original;
  const settle = (wording?: string): void => {
    if (wording !== undefined) kept.change(wording);
    setBase({ existing, original });
    setDiffers(false);
  };
  return { source, target, original, existing, kept, moved, compare: moved || differs, settle };
}

/** What is written down of a text: its other wording, as a draft or checked. */
export interface Written {
  words: string;
  checked: boolean;
  meant: MeantReason | undefined;
}

/** Sends the other wording on its way, each kind of text by its own route; messages also wait for a line. */
export function useSending() {
  const cache = useQueryClient();
  return async (text: DeskText, { words, checked, meant }: Written): Promise<void> => {
    const { about } = text;
    const id = newId();
    const body = { id, text: words, ...(meant && { meant }) };
    if (about.kind === 'message') return sendMessage(text, about.message, body, checked);
    if (about.kind === 'topic' || (about.kind === 'issue' && about.part === null)) {
      const [topicId, version] =
        about.kind === 'topic' ? [about.topic.id, about.topic.version] : [about.topicId, about.version];
      putTopic(cache, await call('PUT /topics/:topicId/translation', { params: { topicId }, version, body }));
    } else if (about.kind === 'issue' && about.part) {
      const { issueId, part, version } = about;
      const input = { params: { issueId }, version, body: { ...body, part } };
      const issue = await call('PUT /issues/:issueId/translation', input);
      putIssue(cache, issue);
      putIssueVersion(cache, issue);
    } else if (about.kind === 'minutes') putMinutesRow(cache, await sendRow(about.row, words));
  };
}

type About<K extends DeskText['about']['kind']> = Extract<DeskText['about'], { kind: K }>;

function sendMessage(
  { channelId, audience }: DeskText,
  { id: messageId, version }: About<'message'>['message'],
  body: { id: string; text: string },
  checked: boolean,
): Promise<void> {
  return enqueue({
    id: body.id,
    kind: checked ? 'verify' : 'translate',
    messageId,
    channelId,
    audience,
    route: checked ? 'PUT /messages/:messageId/verification' : 'PUT /messages/:messageId/translation',
    params: { messageId },
    body,
    version,
  });
}

/** In minutes the language worked on last leads: the new wording follows the other one, and where it does not, that is said. */
async function sendRow(row: About<'minutes'>['row'], words: string): Promise<About<'minutes'>['row']> {
  const params = { minutesId: row.minutesId, rowId: row.id };
  const language = otherLanguage(row.text.source);
  const there = row.text[language];
  const fresh =
    there?.text === words
      ? row
      : await call('PUT /minutes/:minutesId/rows/:rowId/words', {
          params,
          body: { id: newId(), language, text: words, of: there?.hash ?? null },
        });
  if (!isStale(fresh.text)) return fresh;
  return call('POST /minutes/:minutesId/rows/:rowId/in-step', {
    params,
    version: fresh.version,
    body: { id: newId() },
  });
}
