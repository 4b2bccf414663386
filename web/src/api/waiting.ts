import { queryOptions, useQuery } from '@tanstack/react-query';
import type { MessageView } from '../../../src/contract/messages.js';
import { allows } from '../../../src/contract/permissions.js';
import { call } from './call.js';
import { keys } from './keys.js';
import { useMe } from './start.js';

/** What waits for an interpreter, oldest first; the log keeps it true. */
export const waitingQuery = queryOptions({
  queryKey: keys.waiting,
  queryFn: ({ signal }) => call('GET /messages/waiting', { signal }),
});

/** A message that is held reaches the other side only when it is checked, so it comes first; then the oldest. */
const heldFirst = (messages: MessageView[]): MessageView[] =>
  messages.toSorted((a, b) => Number(b.held !== null) - Number(a.held !== null));

/** Topics whose subject waits for an interpreter, oldest first; the log keeps it true. */
const waitingTopicsQuery = queryOptions({
  queryKey: keys.waitingTopics,
  queryFn: ({ signal }) => call('GET /topics/waiting', { signal }),
});

/** Issues with words that wait for an interpreter, oldest first; the log keeps it true. */
const waitingIssuesQuery = queryOptions({
  queryKey: keys.waitingIssues,
  queryFn: ({ signal }) => call('GET /issues/waiting', { signal }),
});

/** The interpreter's work list; for everybody else there is none, and nothing is asked. */
export function useWaiting() {
  const me = useMe();
  return useQuery({ ...waitingQuery, select: heldFirst, enabled: allows(me.roles, 'translation.write') });
}

/** The subjects on that work list. */
export function useWaitingTopics() {
  const me = useMe();
  return useQuery({ ...waitingTopicsQuery, enabled: allows(me.roles, 'translation.write') });
}

/** The issues on that work list. */
export function useWaitingIssues() {
  const me = useMe();
  return useQuery({ ...waitingIssuesQuery, enabled: allows(me.roles, 'translation.write') });
}

/** How much is on it altogether. */
export function useWaitingCount(): number {
  const { data: messages = [] } = useWaiting();
  const { data: topics = [] } = useWaitingTopics();
  const { data: issues = [] } = useWaitingIssues();
  return messages.length + topics.length + issues.length;
}
