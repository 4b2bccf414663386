import { v7 as uuid } from 'uuid';
import { CalendarDays } from '../src/calendar/calendar.days.js';
import type { Side } from '../src/contract/basics.js';
import type { WriteHandOver } from '../src/contract/hand-overs.js';
import type { OpenIssue } from '../src/contract/issue-acts.js';
import type { IssueView } from '../src/contract/issues.js';
import type { PostMessage } from '../src/contract/messages.js';
import type { BodyOf } from '../src/contract/routes.js';
import type { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { Issue } from '../src/issues/issue.entity.js';
import { isWorkingDay } from '../src/language/calendar.js';
import { dayKey } from '../src/language/clocks.js';
import type { Somebody } from './world.js';

type Move =
  | 'status'
  | 'turn'
  | 'answer'
  | 'propose'
  | 'confirm'
  | 'refuse'
  | 'reopen'
  | 'papers'
  | 'relations'
  | 'reminder';
type Body<M extends Move> = Omit<BodyOf<`POST /issues/:issueId/${M}`>, 'id'>;

const days = new CalendarDays();

/** An instant some days from now. */
export const due = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
/** Whether a side can be reminded today: on a day off of it nobody is. */
export function worksToday(side: Side): boolean {
  const now = new Date().toISOString();
  const year = Number(now.slice(0, 4));
  return isWorkingDay([days.year(year), days.year(year + 1)], side, dayKey(now, side));
}
/** A next step in one language. */
export const stepOf = (source: 'vi' | 'zh', text: string) => ({ source, [source]: text });
/** A message that is said with an act. */
export const says = (source: 'vi' | 'zh', text: string): PostMessage => ({
  id: uuid(),
  text: { source, [source]: text },
});

/** As many issues like one there is, straight into the rows and the index: more than anybody opens in a test. */
export async function copyIssue(
  database: Database,
  { id, number }: Pick<IssueView, 'id' | 'number'>,
  count: number,
): Promise<void> {
  const rows = database.write.manager;
  const { columns } = database.write.getMetadata(Issue);
  const names = columns.map(({ databaseName }) => `"${databaseName}"`);
  const digits = 'substr(CAST(1000000000000 + i AS varchar), 2)';
  const fresh: Record<string, string> = {
    '"id"': `'01990000-0000-7000-8000-' || ${digits}`,
    '"number"': `'${number.slice(0, -4)}' || (10000 + i)`,
  };
  const values = names.map((name) => fresh[name] ?? name).join(', ');
  const key = database.dialect === 'postgres' ? 'place' : 'rowid';
  const like = `SELECT "words" FROM "issue_index" JOIN "issue_words" ON "issue_words"."place" = "issue_index"."${key}" WHERE "issueId" = '${id}'`;
  for (const statement of [
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) INSERT INTO "issue" (${names.join(', ')}) SELECT ${values} FROM "issue" CROSS JOIN n WHERE "id" = '${id}'`,
    `INSERT INTO "issue_words" ("issueId", "hash") SELECT "id", '' FROM "issue" WHERE "id" LIKE '01990000-%'`,
    `INSERT INTO "issue_index" ("${key}", "words") SELECT "place", (${like}) FROM "issue_words" WHERE "hash" = ''`,
  ]) {
    await sql(rows, statement);
  }
}
/** What fills a field of a person. */
export const person = (name: string) => ({
  kind: 'person' as const,
  name: { vi: { text: name, status: 'given' as const }, zh: null },
});

/** A valid issue of detained vehicles raised by the Vietnamese side. */
export function newIssue(more: Partial<OpenIssue> = {}): OpenIssue {
  return {
    id: uuid(),
    type: 'detained-vehicles',
    title: { source: 'vi', vi: 'Xe 24C-068.42 bị tạm giữ tại bãi hàng Bắc Sơn' },
    fields: {
      plates: { kind: 'plates', plates: ['24C-068.42', '24R-011.73'] },
      place: { kind: 'place', text: { source: 'vi', vi: 'Bãi hàng Bắc Sơn' } },
    },
    turn: { side: 'cn', step: stepOf('vi', 'Thông báo lý do tạm giữ'), due: due(3) },
    ...more,
  };
}

/** A valid record of a hand-over of such an issue’s first vehicle, in both languages. */
export function newHandOver(more: Partial<WriteHandOver> = {}): WriteHandOver {
  return {
    id: uuid(),
    plates: ['24C-068.42'],
    at: new Date().toISOString(),
    place: { source: 'zh', zh: '北山货场', vi: 'Bãi hàng Bắc Sơn' },
    condition: { source: 'zh', zh: '车况良好', vi: 'Xe trong tình trạng tốt' },
    ...more,
  };
}

/** Opens issues in one channel, and makes moves in them. */
export class Issuer {
  constructor(readonly channelId: string) {}

  open(by: Somebody, more: Partial<OpenIssue> = {}, place: 'issues' | 'side/issues' = 'issues'): Promise<IssueView> {
    const own = { turn: { side: by.side ?? 'vn', step: stepOf('vi', 'Chuẩn bị'), due: due(3) } } as const;
    const body = newIssue({ ...(place === 'side/issues' && own), ...more });
    return by.call(`POST /channels/:channelId/${place}`, { params: { channelId: this.channelId }, body });
  }

  act<M extends Move>(by: Somebody, { id, version }: IssueView, move: M, body: Body<M>): Promise<IssueView> {
    const input = { params: { issueId: id }, version, body: { id: uuid(), ...body } };
    return by.call(`POST /issues/:issueId/${move}`, input as never) as Promise<IssueView>;
  }
}
