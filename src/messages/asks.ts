import type { Change } from '../activity/change.js';
import { Problem } from '../common/problem.js';
import type { Ask, AskView } from '../contract/asks.js';
import { asksOf, owing } from '../language/asks.js';
import { personName } from '../language/names.js';
import type { Message } from './message.entity.js';

/** What is asked with a message that both sides will read; inside a side there is nobody to ask. */
export function asked(ask: Ask | undefined, audience: string, held: Message['held']): AskView | null {
  if (!ask) return null;
  if (audience.includes('/') && held === null) {
    throw new Problem('ask.only_shared', [{ pointer: '/ask', code: 'other' }]);
  }
  return { sides: ask.sides, due: ask.due ?? null, urgent: ask.urgent ?? false, acknowledged: [] };
}

/** What was asked, with the actor's word for their side in it; the first word of a side is the one that counts. */
export function withWord({ actor, at }: Change, message: Message): AskView {
  const { ask, version } = message;
  const { side, card: by } = actor;
  const earlier = ask?.acknowledged.find((one) => one.side === side)?.by;
  if (earlier) {
    const name = personName(earlier.name, actor.language).text;
    throw new Problem('ask.acknowledged', [{ pointer: '', code: 'acknowledged_by', params: { name } }]);
  }
  if (!ask || side === null || !asksOf(message, { id: '', side })) throw new Problem('ask.not_asked');
  if (message.authorId === actor.id) throw new Problem('ask.own_message');
  return { ...ask, acknowledged: [...ask.acknowledged, { side, by, at, version }] };
}

/** The sides that still owe their word, as the list of them is found by. */
export function owed({ ask, held, retracted }: Message): string | null {
  if (!ask || held || retracted) return null;
  return owing(ask).join(' ') || null;
}
