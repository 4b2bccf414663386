import type { Language, Side } from '../../../src/contract/basics.js';
import type { IssueRow } from '../../../src/contract/issues.js';
import { partyOf } from '../../../src/language/issues.js';
import { cache } from '../api/cache.js';
import { call } from '../api/call.js';
import { channelName, gatesQuery } from '../api/gates.js';
import type { IssueQuery } from '../api/issue-query.js';
import { issueTypesQuery } from '../api/issue-types.js';
import { startQuery } from '../api/start.js';
import { type BothWords, heading, named, onClock, type Sheet } from './sheet.js';

const sides: readonly Side[] = ['vn', 'cn'];
const languages: readonly Language[] = ['vi', 'zh'];
const pageSize = 200;
/** More is not one list any more; narrower filters hand it out in parts. */
const mostPages = 50;

/** The issues that fit a query, as many as there are, each row in both languages. */
export async function issuesSheet(query: IssueQuery, words: BothWords): Promise<Sheet> {
  const [{ channels }, gates, types, issues] = await Promise.all([
    cache.ensureQueryData(startQuery),
    cache.ensureQueryData(gatesQuery),
    cache.ensureQueryData(issueTypesQuery),
    allOf(query),
  ]);
  const byId = new Map(gates.map((gate) => [gate.id, gate]));
  const label = new Map(types.map((type) => [type.key, type.label]));
  const place = (id: string) => {
    const channel = channels.find((one) => one.id === id);
    return channel ? channelName(channel, byId) : { vi: null, zh: null };
  };
  return {
    name: heading(words, (t) => t('issues:title')).replaceAll('/', '·'),
    header: headerOf(words),
    rows: issues.map((issue) => [
      issue.number,
      ...languages.map((language) => place(issue.channelId)[language]),
      ...languages.map((language) => label.get(issue.type)?.[language] ?? issue.type),
      ...languages.map((language) => issue.title[language]?.text ?? null),
      ...named(words, (t) => t(`common:side.${issue.raisedBy}`)),
      ...named(words, (t) => t(`issue:status.${issue.status}`)),
      ...languages.map((language) => (issue.turn ? words[language](`common:side.${issue.turn.side}`) : null)),
      ...languages.map((language) => issue.turn?.step[language]?.text ?? null),
      ...[issue.turn?.due ?? null, issue.openedAt, issue.closedAt].flatMap((at) =>
        sides.map((side) => onClock(at, side)),
      ),
      ...sides.map((side) => partyOf(issue, side)?.reference ?? null),
      issue.plates.join(' ') || null,
    ]),
  };
}

async function allOf(query: IssueQuery): Promise<IssueRow[]> {
  const issues: IssueRow[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await call('GET /issues', { query: { ...query, limit: pageSize, ...(after && { after }) } });
    issues.push(...page.issues);
    if (!page.next) break;
    after = page.next;
  }
  return issues;
}

function headerOf(words: BothWords): string[] {
  const bySide = (say: (t: BothWords['vi'], side: Side) => string) =>
    sides.map((side) => heading(words, (t) => say(t, side)));
  return [
    heading(words, (t) => t('figures:list.number')),
    ...named(words, (t) => t('figures:filter.channel')),
    ...named(words, (t) => t('figures:filter.type')),
    ...named(words, (t) => t('figures:list.name')),
    ...named(words, (t) => t('figures:list.raised_by')),
    ...named(words, (t) => t('figures:list.status')),
    ...named(words, (t) => t('figures:oldest_open.turn')),
    ...named(words, (t) => t('figures:list.step')),
    ...bySide((t, side) => t(`figures:list.due_${side}`)),
    ...bySide((t, side) => t(`figures:list.opened_${side}`)),
    ...bySide((t, side) => t(`figures:list.closed_${side}`)),
    ...bySide((t, side) => `${t('figures:list.reference')}: ${t(`common:side.${side}`)}`),
    heading(words, (t) => t('figures:list.plates')),
  ];
}
