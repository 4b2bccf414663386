import type { QueryClient } from '@tanstack/query-core';
import type { Side } from '../../../src/contract/basics.js';
import type { MessageView } from '../../../src/contract/messages.js';
import type { AnswerOf } from '../../../src/contract/routes.js';
import type { TopicPart, TopicView } from '../../../src/contract/topics.js';
import { dayKey } from '../../../src/language/clocks.js';
import { keys } from '../api/keys.js';
import { type MessagePage, withMessage, withNewer } from '../api/pages.js';
import { partOf } from './marks.js';
import { saidBefore } from './since.js';

type TopicList = AnswerOf<'GET /channels/:channelId/topics'>;
type Days = AnswerOf<'GET /channels/:channelId/days'>;
type Last = TopicList['without'];

/** Where the number of a topic's messages stops counting, here as on the server. */
const countLimit = 1_000;
const zones: readonly Side[] = ['vn', 'cn'];

/** Puts a topic, or its newer state, into the list of its room, where that is here. */
export function putTopic(cache: QueryClient, topic: TopicView): void {
  cache.setQueryData<TopicList>(keys.topics(topic.audience), (list) => {
    if (!list) return list;
    const known = list.topics.find((one) => one.topic.id === topic.id);
    if (!known) return { ...list, topics: [...list.topics, { topic, messages: 0, last: null }] };
    if (known.topic.version > topic.version) return list;
    return { ...list, topics: list.topics.map((one) => (one === known ? { ...one, topic } : one)) };
  });
}

/** What a new message changes beside the feed of its room: its topic, the days, the pins. */
export function addToParts(cache: QueryClient, message: MessageView): void {
  const { audience, position, postedAt } = message;
  const part = partOf(message);
  cache.setQueryData<MessagePage>(keys.part(audience, part), (page) => page && withMessage(page, message));
  cache.setQueryData<TopicList>(
    keys.topics(audience),
    (list) => list && withLast(list, part, { position, at: postedAt }),
  );
  for (const zone of zones) {
    const day = dayKey(postedAt, zone);
    cache.setQueryData<Days>(keys.days(audience, zone), (days) =>
      !days || days.some((one) => one.day === day) ? days : [...days, { day, position }],
    );
  }
  updatePins(cache, message);
}

/** What a newer state of a message changes beside the feed of its room. */
export function updateParts(cache: QueryClient, message: MessageView): void {
  const { audience } = message;
  cache.setQueryData<MessagePage>(keys.part(audience, partOf(message)), (page) => page && withNewer(page, message));
  updatePins(cache, message);
}

/** One message more in its part, once: what was counted already stands no further than the last. */
function withLast(list: TopicList, part: TopicPart, last: NonNullable<Last>): TopicList {
  const isNew = (before: Last) => (before?.position ?? 0) < last.position;
  if (part === 'none') return isNew(list.without) ? { ...list, without: last } : list;
  return {
    ...list,
    topics: list.topics.map((one) =>
      one.topic.id === part && isNew(one.last)
        ? { ...one, last, messages: Math.min(one.messages + 1, countLimit) }
        : one,
    ),
  };
}

function updatePins(cache: QueryClient, message: MessageView): void {
  cache.setQueryData<MessageView[]>(keys.pins(message.audience), (pins) => {
    const known = pins?.find(({ id }) => id === message.id);
    if (!pins || (known ? known.version > message.version : !message.pinned)) return pins;
    if (!known && saidBefore(cache, message)) return pins;
    const others = pins.filter(({ id }) => id !== message.id);
    return message.pinned ? [...others, message].sort(lastPinnedFirst) : others;
  });
}

const lastPinnedFirst = (a: MessageView, b: MessageView): number =>
  (b.pinned?.at ?? '').localeCompare(a.pinned?.at ?? '') || b.position - a.position;
