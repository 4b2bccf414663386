import { type EntityManager, In } from 'typeorm';
import type { SearchThing } from '../contract/search.js';
import { Issue } from '../issues/issue.entity.js';
import { AgendaItemRow, Meeting, ProposalRow } from '../meetings/meeting.entity.js';
import { Message } from '../messages/message.entity.js';
import { Minutes } from '../minutes/minutes.entity.js';
import { StoredAction, StoredRow } from '../minutes/rows.entity.js';
import { Topic } from '../topics/topic.entity.js';
import type { SearchItem } from './search.entity.js';
import {
  actionSheet,
  issueSheet,
  itemSheet,
  meetingSheet,
  messageSheet,
  minutesSheet,
  proposalSheet,
  rowSheet,
  type Sheet,
  topicSheet,
} from './sheets.js';

/** Reads what was found as it stands now: what was taken back meanwhile is not shown, though the index still names it. */
export async function sheetsOf(rows: EntityManager, items: readonly SearchItem[]): Promise<Map<string, Sheet>> {
  const idsOf = (thing: SearchThing) => items.filter((item) => item.thing === thing).map(({ thingId }) => thingId);
  const sheets: (Sheet | null)[] = [];
  for (const [thing, read] of Object.entries(readers)) {
    const ids = idsOf(thing as SearchThing);
    if (ids.length > 0) sheets.push(...(await read(rows, ids, items)));
  }
  return new Map(sheets.flatMap((sheet) => (sheet ? [[sheet.id, sheet]] : [])));
}

type Read = (rows: EntityManager, ids: string[], items: readonly SearchItem[]) => Promise<(Sheet | null)[]>;

const readers: Record<SearchThing, Read> = {
  message: async (rows, ids) => (await rows.findBy(Message, { id: In(ids) })).map((one) => messageSheet(one.toView())),
  topic: async (rows, ids) => (await rows.findBy(Topic, { id: In(ids) })).map((one) => topicSheet(one.toView())),
  issue: async (rows, ids) => (await rows.findBy(Issue, { id: In(ids) })).map((one) => issueSheet(one.toView())),
  meeting: async (rows, ids) => (await rows.findBy(Meeting, { id: In(ids) })).map((one) => meetingSheet(one.toView())),
  item: async (rows, ids) => (await rows.findBy(AgendaItemRow, { id: In(ids) })).map((one) => itemSheet(one.toView())),
  proposal: async (rows, ids) =>
    (await rows.findBy(ProposalRow, { id: In(ids) })).map((one) => proposalSheet(one.toView())),
  minutes: async (rows, ids) => (await rows.findBy(Minutes, { id: In(ids) })).map((one) => minutesSheet(one.toView())),
  row: async (rows, ids, items) => {
    const found = await rows.findBy(StoredRow, { id: In(ids) });
    const homes = await homesOf(rows, found);
    return found.map((one) => inHome(one, homes, items, (home, at) => rowSheet(one.toView(), home, at)));
  },
  action: async (rows, ids, items) => {
    const found = await rows.findBy(StoredAction, { id: In(ids) });
    const homes = await homesOf(rows, found);
    return found.map((one) => inHome(one, homes, items, (home, at) => actionSheet(one.toView(), home, at)));
  },
};

async function homesOf(rows: EntityManager, parts: readonly { minutesId: string }[]): Promise<Map<string, Minutes>> {
  const minutes = await rows.findBy(Minutes, { id: In(parts.map(({ minutesId }) => minutesId)) });
  return new Map(minutes.map((one) => [one.id, one]));
}

function inHome(
  { id, minutesId }: { id: string; minutesId: string },
  homes: ReadonlyMap<string, Minutes>,
  items: readonly SearchItem[],
  make: (home: Minutes, at: string) => Sheet | null,
): Sheet | null {
  const home = homes.get(minutesId);
  const at = items.find(({ thingId }) => thingId === id)?.at;
  return home && at ? make(home, at) : null;
}
