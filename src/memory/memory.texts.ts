import type { Event } from '../contract/events.js';
import type { IssueView } from '../contract/issues.js';
import type { MemoryPlace } from '../contract/memory.js';
import type { BilingualText } from '../contract/text.js';
import { isStale, translationOf, untranslatedWords } from '../language/text.js';

/** A text of a thing and where it stands in it. */
export type PartText = [part: string, text: BilingualText | null | undefined];

/** A thing an event tells of, with all the words it has now. */
export interface Told {
  /** Of what kind and which: `message:<id>`. */
  thing: string;
  kind: MemoryPlace;
  channelId: string;
  audience: string;
  /** Where it stands in the room; 0 for what everybody in the room reads, whenever they joined. */
  position: number;
  /** Taken back, taken out or masked: nothing of it is offered any more. */
  gone: boolean;
  texts: PartText[];
}

type Home = Pick<Told, 'channelId' | 'audience'>;
const home = ({ channelId, audience }: Home): Home => ({ channelId, audience });

/** The thing an event tells of, if it has words in two languages; rows of minutes are read once both have signed. */
export function toldIn({ audience, payload }: Event): Told | undefined {
  const told = ofPayload(payload);
  // A copy for other readers says nothing of its own.
  return told?.audience === audience ? told : undefined;
}

function ofPayload(payload: Event['payload']): Told | undefined {
  if ('message' in payload) {
    const { message } = payload;
    const gone = message.text === null || message.retracted !== null || Boolean(message.held?.sentAs);
    const { position } = message;
    const thing = `message:${message.id}`;
    return { ...home(message), thing, kind: 'message', position, gone, texts: [['text', message.text]] };
  }
  if ('topic' in payload) {
    const { topic } = payload;
    // The subject of an issue's topic is the title of the issue.
    const texts: PartText[] = topic.issue ? [] : [['subject', topic.subject]];
    return { ...home(topic), thing: `topic:${topic.id}`, kind: 'topic', position: 0, gone: false, texts };
  }
  if ('issue' in payload) {
    const { issue } = payload;
    const gone = issue.masked === true;
    return { ...home(issue), thing: `issue:${issue.id}`, kind: 'issue', position: 0, gone, texts: textsOf(issue) };
  }
  return ofMeeting(payload);
}

function ofMeeting(payload: Event['payload']): Told | undefined {
  if ('meeting' in payload) {
    const { meeting } = payload;
    const { vn, cn } = meeting.replies;
    const texts: PartText[] = [
      ['title', meeting.title],
      ['reply:vn', vn?.words],
      ['reply:cn', cn?.words],
      ['note', meeting.note?.words],
      ['cancelled', meeting.cancelled?.reason],
    ];
    return { ...home(meeting), thing: `meeting:${meeting.id}`, kind: 'meeting', position: 0, gone: false, texts };
  }
  if ('item' in payload) {
    const { item } = payload;
    const gone = item.removed === true;
    const texts: PartText[] = [['title', item.title]];
    return { ...home(item), thing: `item:${item.id}`, kind: 'meeting', position: 0, gone, texts };
  }
  if ('proposal' in payload) {
    const { proposal } = payload;
    const gone = proposal.withdrawn === true;
    const texts: PartText[] = [
      ['text', proposal.text],
      ['outcome', proposal.outcome?.words],
    ];
    return { ...home(proposal), thing: `proposal:${proposal.id}`, kind: 'meeting', position: 0, gone, texts };
  }
  return undefined;
}

function textsOf({ title, fields, turn, papers, handOvers = [] }: IssueView): PartText[] {
  return [
    ['title', title],
    // A step is behind one as soon as the turn passes; its wording stays as right as it was.
    [`step:${turn?.since ?? ''}`, turn?.step],
    ...papers.map(({ id, name }): PartText => [`paper:${id}`, name]),
    ...Object.entries(fields).map(([key, value]): PartText => [`field:${key}`, 'text' in value ? value.text : null]),
    ...handOvers.flatMap(({ id, place, condition, remarks }): PartText[] => [
      [`hand_over:${id}:place`, place],
      [`hand_over:${id}:condition`, condition],
      [`hand_over:${id}:remarks`, remarks],
    ]),
  ];
}

/** Whether a named interpreter has checked that both languages say the same. */
export function isChecked(text: BilingualText): boolean {
  return translationOf(text)?.status === 'verified' && isWhole(text);
}

/** Whether both languages stand, in step, with nothing left out of one of them on purpose. */
export function isWhole(text: BilingualText): boolean {
  const translation = translationOf(text);
  if (!translation || isStale(text) || untranslatedWords(text).length > 0) return false;
  return translation.meant === undefined || translation.meant === 'same';
}
