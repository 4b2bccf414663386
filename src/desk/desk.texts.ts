import { isInner } from '../contract/audiences.js';
import { type DeskText, DeskUrgency } from '../contract/desk.js';
import type { IssuePart } from '../contract/issue-acts.js';
import type { IssueView } from '../contract/issues.js';
import type { MessageView } from '../contract/messages.js';
import type { MinutesRow, MinutesView } from '../contract/minutes.js';
import type { BilingualText } from '../contract/text.js';
import type { TopicView } from '../contract/topics.js';
import { owing } from '../language/asks.js';
import { handOverWords, platesHeld } from '../language/hand-overs.js';
import { stateOf } from '../language/minutes.js';
import { needsInterpreter, translationOf } from '../language/text.js';

/** A text that waits, as the list and its index know it alike. */
export interface Waiting extends Omit<DeskText, 'taken'> {
  thing: string;
  /** 0 for what all of a room read, whenever they joined. */
  position: number;
}

const never = '9999-12-31T23:59:59.999Z';

/** Where it stands in the list: by how pressing it is, by when it is due, whether it can be read yet, since when it waits. */
export function urgencyKey({ urgency, due, since, text }: Pick<Waiting, 'urgency' | 'due' | 'since' | 'text'>): string {
  // What one side cannot read at all goes before what is only to be checked.
  const worded = translationOf(text) ? 1 : 0;
  return `${DeskUrgency.options.indexOf(urgency)}/${due ?? never}/${worded}/${since}`;
}

/** A message as long as it waits; what is held for a check goes out only then. */
export function waitingMessage(message: MessageView): Waiting[] {
  const { id, channelId, audience, position, author: by, postedAt: since, text, ask, held } = message;
  if (!message.waiting || message.retracted || !text) return [];
  const asked = ask && owing(ask).length > 0 ? (ask.urgent ? 'urgent' : 'asked') : undefined;
  const thing = `message:${id}`;
  return [
    {
      ...{ key: thing, thing, channelId, audience, position, text, by, since },
      urgency: asked ?? (held ? 'held' : 'age'),
      due: (asked && ask?.due) ?? null,
      about: { kind: 'message', message },
    },
  ];
}

/** The subject of an open topic; that of an issue's topic is the issue's title, and waits with the issue. */
export function waitingTopic(topic: TopicView): Waiting[] {
  const { id, channelId, audience, subject: text, openedBy: by, openedAt: since } = topic;
  if (topic.issue || topic.closedAt || isInner(audience) || !needsInterpreter(text)) return [];
  const thing = `topic:${id}`;
  const about = { kind: 'topic' as const, topic };
  return [{ key: thing, thing, channelId, audience, position: 0, text, by, since, urgency: 'age', due: null, about }];
}

/** The title, next step, facts, names of papers and hand-overs of an open issue. */
export function waitingIssue(issue: IssueView, topic: Pick<TopicView, 'version'>): Waiting[] {
  const { id: issueId, channelId, audience, title, turn, topicId, number } = issue;
  if (issue.closedAt || isInner(audience)) return [];
  const thing = `issue:${issueId}`;
  const urgency = platesHeld(issue).length > 0 ? 'vehicles' : turn ? 'due' : 'age';
  return partsOf(issue).flatMap(({ key, part, text }): Waiting[] => {
    const { by, at } = text[text.source] ?? {};
    if (!by || !at || !needsInterpreter(text)) return [];
    const version = part === null ? topic.version : issue.version;
    return [
      {
        ...{ key: `${thing}:${key}`, thing, channelId, audience, position: 0, text, by, since: at, urgency },
        due: turn?.due ?? null,
        about: { kind: 'issue', issueId, number, title, part, topicId, version },
      },
    ];
  });
}

interface Part {
  key: string;
  part: IssuePart | null;
  text: BilingualText;
}

function partsOf({ title, turn, fields, papers, handOvers }: IssueView): Part[] {
  return [
    { key: 'title', part: null, text: title },
    ...(turn ? [{ key: 'step', part: { of: 'step' as const }, text: turn.step }] : []),
    ...Object.entries(fields).flatMap(([key, value]) =>
      'text' in value ? [{ key: `field:${key}`, part: { of: 'field' as const, key }, text: value.text }] : [],
    ),
    ...papers.map(({ id, name }) => ({
      key: `paper:${id}`,
      part: { of: 'paper' as const, paperId: id },
      text: name,
    })),
    ...handOverWords({ handOvers }).map(({ handOverId, words, text }) => ({
      key: `hand_over:${handOverId}:${words}`,
      part: { of: 'hand_over' as const, handOverId, words },
      text,
    })),
  ];
}

/** A row of minutes that may still be worded and lacks its other language, or whose other language does not follow. */
export function waitingMinutesRow(row: MinutesRow, minutes: MinutesView): Waiting[] {
  const { id: minutesId, channelId, audience, number, title, signBy: due, state, sentAt } = minutes;
  const open = (state === 'draft' || state === 'joint') && sentAt === null;
  const { by, at } = row.text[row.text.source] ?? {};
  if (!open || row.removed || !by || !at || stateOf({ text: row.text }) === 'agreed') return [];
  const thing = `minutes:${minutesId}`;
  return [
    {
      ...{ key: `${thing}:row:${row.id}`, thing, channelId, audience, position: 0, text: row.text, by, since: at },
      ...{ urgency: due ? 'due' : 'age', due, about: { kind: 'minutes', number, title, row } },
    },
  ];
}
