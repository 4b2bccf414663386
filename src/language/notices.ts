import type { MessageView } from '../contract/messages.js';
import type { NoticeKind } from '../contract/notices.js';
import { type Callable, type Target, targetOf, targetsOf } from './mentions.js';

interface Call {
  kind: NoticeKind;
  target: Target;
}

/**
 * Whom a message calls, and why. What is held calls nobody until it goes out, and what was taken back nobody any more.
 * A further kind of notice is one more list here.
 */
export function callsIn({ mentions = [], ask, reminds, held, retracted }: MessageView): Call[] {
  if (held || retracted) return [];
  return [
    ...mentions.map((mention): Call => ({ kind: 'mentioned', target: targetOf(mention) })),
    ...(ask?.sides ?? []).map((side): Call => ({ kind: 'asked', target: `side:${side}` })),
    ...(reminds?.sides ?? []).map((side): Call => ({ kind: 'reminded', target: `side:${side}` })),
  ];
}

/** Why a message of somebody else is told to this person; no reason, no notice. */
export function noticeKinds(message: MessageView, me: Callable): NoticeKind[] {
  if (message.author.id === me.id) return [];
  const mine = targetsOf(me);
  return [...new Set(callsIn(message).flatMap(({ kind, target }) => (mine.includes(target) ? [kind] : [])))];
}
