import type { Language } from '../../../src/contract/basics.js';
import type { Mention } from '../../../src/contract/mentions.js';
import type { PostMessage } from '../../../src/contract/messages.js';
import type { PhraseUse } from '../../../src/contract/phrases.js';
import type { MeantReason } from '../../../src/contract/text.js';
import { newId } from '../api/call.js';
import { type AskDraft, askOf } from '../asks/draft.js';
import { enqueue } from '../live/outbox.js';
import { sendFiles } from '../live/uploads.js';
import { roomRoutes, type Setting } from './rooms.js';

/** What a new message says: words of one's own, or a standard phrase, and the files that go with it. */
export type Words = {
  text?: { source: Language; vi?: string; zh?: string; meant?: MeantReason };
  phrase?: PhraseUse;
  files?: string[];
  mentions?: Mention[];
  replyTo?: string;
  ask?: AskDraft | undefined;
};

/** A message as it goes to the server, without its name. */
export type Said = Omit<PostMessage, 'id' | 'writtenAt'>;

/** Another way to send: with an act of the screen around the composer, where what is written stays until `sent`. */
export interface Along {
  label: string;
  go(said: Said, sent: () => void): void;
}

/** Sends to the room on the screen. */
export function post(setting: Setting, words: Words): void {
  give(setting, 'post', words);
}

/** Leaves it in the own side's room until an interpreter has checked it. */
export function hold(setting: Setting, words: Words): void {
  give(setting, 'hold', words);
}

/** The words as they are said in the part of the room that is open. */
export function saidIn({ part, me }: Setting, { ask, ...words }: Words): Said {
  return {
    ...words,
    ...(part && part !== 'none' && { topicId: part }),
    ...(ask && me.side && { ask: askOf(ask, me.side) }),
  };
}

function give(setting: Setting, kind: 'post' | 'hold', words: Words): void {
  const { channel, room, audience, sideAudience, notesOf } = setting;
  const id = newId();
  const writtenAt = new Date().toISOString();
  sendFiles(words.files ?? [], id);
  void enqueue({
    id,
    kind,
    channelId: channel.id,
    audience: kind === 'hold' ? sideAudience : audience,
    ...(notesOf
      ? { route: 'POST /issues/:issueId/notes' as const, params: { issueId: notesOf } }
      : {
          route: kind === 'hold' ? ('POST /channels/:channelId/held' as const) : roomRoutes[room].post,
          params: { channelId: channel.id },
        }),
    body: { id, ...saidIn(setting, words), writtenAt },
    writtenAt,
  });
}
