import { type EntityManager, In } from 'typeorm';
import type { Event } from '../contract/events.js';
import type { IssueView } from '../contract/issues.js';
import { maskedEntry, maskedIssue } from '../language/personal.js';
import { Issue } from './issue.entity.js';

/**
 * Events for somebody who was away, without the names of persons in issues that are masked by now: the record keeps
 * them, and whoever checks it finds them, but they are no longer handed out.
 */
export async function withMasked(rows: EntityManager, events: Event[]): Promise<Event[]> {
  const masked = await maskedAmong(
    rows,
    events.flatMap(({ payload }) => ('issue' in payload ? payload.issue.id : [])),
  );
  if (masked.size === 0) return events;
  return events.map((event) => {
    const { payload } = event;
    if (!('issue' in payload) || !masked.has(payload.issue.id)) return event;
    const entry = 'entry' in payload && { entry: maskedEntry(payload.entry) };
    return { ...event, payload: { ...payload, issue: maskedIssue(payload.issue), ...entry } } as Event;
  });
}

/** The same for the answer to a change that is asked for again: it was written before the masking. */
export async function answerMasked(rows: EntityManager, answer: unknown): Promise<unknown> {
  if (!isIssue(answer)) return answer;
  return (await maskedAmong(rows, [answer.id])).has(answer.id) ? maskedIssue(answer) : answer;
}

function isIssue(answer: unknown): answer is IssueView {
  return typeof answer === 'object' && answer !== null && 'raisedBy' in answer && 'fields' in answer;
}

async function maskedAmong(rows: EntityManager, named: readonly string[]): Promise<Set<string>> {
  const ids = [...new Set(named)];
  const found = new Set<string>();
  for (let from = 0; from < ids.length; from += 500) {
    const where = { id: In(ids.slice(from, from + 500)), masked: 1 };
    for (const { id } of await rows.find(Issue, { select: { id: true }, where })) found.add(id);
  }
  return found;
}
