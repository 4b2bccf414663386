import { type EntityManager, MoreThan } from 'typeorm';
import type { Fault } from '../activity/verifier.js';
import { canonical, sha256 } from '../common/hash.js';
import type { InnerView, IssueEntry, IssueView } from '../contract/issues.js';
import { sql } from '../database/sql.js';
import { Issue, IssueEntryRow, IssueInner } from './issue.entity.js';

const pageSize = 1_000;
const hashOf = (value: unknown) => sha256(canonical(value));

interface Told {
  issue?: IssueView;
  entry?: IssueEntry;
  inner?: InnerView;
}

/** What the log last said of everything about issues, as hashes by what it is of. */
async function lastTold(rows: EntityManager): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (let after = 0; ; ) {
    const page = await sql<{ seq: number | string; payload: string }>(
      rows,
      `SELECT "seq", "payload" FROM "event" WHERE "seq" > ? AND "kind" LIKE 'issue.%' ORDER BY "seq" LIMIT ?`,
      [after, pageSize],
    );
    for (const { seq, payload } of page) {
      after = Number(seq);
      for (const [key, hash] of hashesIn(payload)) told.set(key, hash);
    }
    if (page.length < pageSize) return told;
  }
}

function hashesIn(payload: string): [string, string][] {
  try {
    const { issue, entry, inner } = JSON.parse(payload) as Told;
    return [
      ...(issue ? [[`issue ${issue.id}`, hashOf(issue)] as [string, string]] : []),
      ...(entry ? [[`entry ${entry.issueId} ${entry.version}`, hashOf(entry)] as [string, string]] : []),
      ...(inner ? [[`inner ${inner.issueId} ${inner.audience}`, hashOf(inner)] as [string, string]] : []),
    ];
  } catch {
    // A payload that is no JSON any more is the chain's fault to report.
    return [];
  }
}

/** Checks that every issue, what was done to it and what is kept about it is what the log last said of it. */
export async function verifyIssues(rows: EntityManager): Promise<Fault[]> {
  const told = await lastTold(rows);
  const faults: Fault[] = [];
  const check = (key: string, audience: string, shown: unknown) => {
    if (told.get(key) !== hashOf(shown))
      faults.push({ audience, position: 0, what: `${key} is shown otherwise than the record says` });
    told.delete(key);
  };
  const audiences = new Map<string, string>();
  for (let after = ''; ; ) {
    const page = await rows.find(Issue, { where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: pageSize });
    for (const issue of page) {
      after = issue.id;
      audiences.set(issue.id, issue.audience);
      check(`issue ${issue.id}`, issue.audience, issue.toView());
    }
    if (page.length < pageSize) break;
  }
  for (const [issueId, audience] of audiences) {
    for (const { version, entry } of await rows.findBy(IssueEntryRow, { issueId }))
      check(`entry ${issueId} ${version}`, audience, entry);
    for (const inner of await rows.findBy(IssueInner, { issueId }))
      check(`inner ${issueId} ${inner.audience}`, inner.audience, inner.toView());
  }
  for (const key of told.keys())
    faults.push({ audience: '', position: 0, what: `${key} is in the record and not shown` });
  return faults;
}
