import { type EntityManager, MoreThan } from 'typeorm';
import { carriedAs, paged, type Shown } from '../activity/shown.js';
import type { InnerView, IssueEntry, IssueView } from '../contract/issues.js';
import { sql } from '../database/sql.js';
import { placeOf } from '../database/word-index.js';
import { Issue, IssueEntryRow, IssueInner } from './issue.entity.js';
import { hashOfWords, issueIndex } from './issue.words.js';

const audiencesOf = (table: 'issue' | 'issue_inner') => async (rows: EntityManager) =>
  (await sql<{ audience: string }>(rows, `SELECT DISTINCT "audience" FROM "${table}"`)).map(({ audience }) => audience);

const issuesIn = (rows: EntityManager, audience: string) =>
  paged<Issue>((last, take) =>
    rows.find(Issue, { where: { audience, ...(last && { id: MoreThan(last.id) }) }, order: { id: 'ASC' }, take }),
  );

/** Issues as they stand. */
export const shownIssues: Shown = {
  name: 'issue',
  told: carriedAs<IssueView>('issue', ({ audience }) => audience),
  audiences: audiencesOf('issue'),
  async *shown(rows, audience) {
    for await (const issue of issuesIn(rows, audience)) yield { id: issue.id, view: issue.toView() };
  },
};

/** What was done to them. */
export const shownEntries: Shown = {
  name: 'entry',
  told: ({ entry }) => {
    const view = entry as IssueEntry | undefined;
    return view && { id: `${view.issueId} ${view.version}`, view };
  },
  audiences: audiencesOf('issue'),
  async *shown(rows, audience) {
    for await (const { id } of issuesIn(rows, audience)) {
      for (const { issueId, version, entry } of await rows.findBy(IssueEntryRow, { issueId: id }))
        yield { id: `${issueId} ${version}`, view: entry };
    }
  },
};

/** What each side keeps about them among itself. */
export const shownInner: Shown = {
  name: 'inner',
  told: ({ inner }, audience) => {
    const view = inner as InnerView | undefined;
    return view?.audience === audience ? { id: view.issueId, view } : undefined;
  },
  audiences: audiencesOf('issue_inner'),
  async *shown(rows, audience) {
    for (const inner of await rows.findBy(IssueInner, { audience })) yield { id: inner.issueId, view: inner.toView() };
  },
};

/** The words they are found by: the index itself cannot be read back, so that it is there, and the hash of its words. */
export const shownWords: Shown = {
  name: 'words of issue',
  told: ({ issue }, audience) => {
    const view = issue as IssueView | undefined;
    return view?.audience === audience ? { id: view.id, view: hashOfWords(view) } : undefined;
  },
  audiences: audiencesOf('issue'),
  async *shown(rows, audience) {
    const place = placeOf(rows, issueIndex);
    const indexed = await sql<{ id: string; hash: string; place: number | null }>(
      rows,
      `SELECT "issue"."id", "hash", ${place} AS "place" FROM "issue" JOIN "issue_words" ON "issueId" = "issue"."id" LEFT JOIN "${issueIndex}" ON ${place} = "issue_words"."place" WHERE "audience" = ?`,
      [audience],
    );
    for (const { id, hash, place } of indexed) if (place !== null) yield { id, view: hash };
  },
};
