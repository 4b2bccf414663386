import type { MessageView } from '../../../src/contract/messages.js';
import type { AnswerOf } from '../../../src/contract/routes.js';
import type { TopicPart } from '../../../src/contract/topics.js';

type ReadMark = AnswerOf<'PUT /reads'>;

/** Where unread stops counting, here as on the server. */
const unreadLimit = 100;

/** The part of its room a message stands in. */
export const partOf = ({ topicId }: MessageView): TopicPart => topicId ?? 'none';

/** How far one part of a room has been read, and what is left of it. */
export function partMark(mark: ReadMark, part: TopicPart): { position: number; unread: number } {
  const { position = mark.position, unread = 0 } = mark.parts?.find((one) => one.part === part) ?? {};
  const underNone =
    mark.unread - (mark.parts ?? []).reduce((sum, one) => sum + (one.part === 'none' ? 0 : one.unread), 0);
  return { position: Math.max(position, mark.position), unread: part === 'none' ? underNone : unread };
}

/** Whether a message of somebody else stands beyond what was read of its room and of its part. */
export function isUnread(mark: ReadMark, message: MessageView, meId: string): boolean {
  return message.author.id !== meId && message.position > partMark(mark, partOf(message)).position;
}

/** The mark with one more unread message; one's own, and what was read already, change nothing. */
export function counted(mark: ReadMark, message: MessageView, meId: string): ReadMark {
  if (mark.unread >= unreadLimit || !isUnread(mark, message, meId)) return mark;
  return {
    ...withPart(mark, partOf(message), { unread: partMark(mark, partOf(message)).unread + 1 }),
    unread: mark.unread + 1,
  };
}

/** The mark once a part was read up to a position, with so much left in it. */
export function partRead(mark: ReadMark, part: TopicPart, position: number, unread: number): ReadMark {
  const left = mark.unread - partMark(mark, part).unread + unread;
  return { ...withPart(mark, part, { position, unread }), unread: Math.max(0, left) };
}

/** The mark once the whole room was read up to a position; what is left of its topics the server tells. */
export function roomRead(mark: ReadMark, position: number): ReadMark {
  const { parts, ...rest } = mark;
  const ahead = parts?.filter((one) => one.position > position);
  return { ...rest, position, ...(ahead?.length && { parts: ahead }) };
}

/** Parts are told where they differ from the room: a topic with something unread, or one read ahead of it. */
function withPart(mark: ReadMark, part: TopicPart, change: { position?: number; unread: number }): ReadMark {
  const now = { ...partMark(mark, part), ...change, part };
  const others = (mark.parts ?? []).filter((one) => one.part !== part);
  const tells = now.position > mark.position || (part !== 'none' && now.unread > 0);
  if (!tells) return mark;
  return { ...mark, parts: [...others, now].sort((a, b) => (a.part < b.part ? -1 : 1)) };
}
