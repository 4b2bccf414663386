import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { Actor } from '../common/actor.js';
import { isOfChannel } from '../contract/audiences.js';
import type { EntriesQuery, FindIssues } from '../contract/issue-queries.js';
import type { EntryPage, IssueDetail, IssuePage, IssueView } from '../contract/issues.js';
import { Database } from '../database/database.js';
import { rowOf } from '../language/issues.js';
import { maskedEntry } from '../language/personal.js';
import { Issue, IssueEntryRow, IssueInner } from './issue.entity.js';
import { IssuesAccess, innerAudience } from './issues.access.js';
import { findPlaces } from './issues.finding.js';

/** Issues as people read them: found by filters, one by one with what was done, and what waits for an interpreter. */
@Injectable()
export class IssuesReading {
  constructor(
    private readonly access: IssuesAccess,
    private readonly database: Database,
  ) {}

  async find(actor: Actor, query: FindIssues): Promise<IssuePage> {
    const rows = this.database.read;
    const rooms = await this.access.rooms(rows, actor);
    const { channel } = query;
    const wanted = channel ? rooms.filter((audience) => isOfChannel(audience, channel)) : rooms;
    const places = await findPlaces(rows, actor.side, wanted, query);
    const page = places.slice(0, query.limit);
    const ids = page.map(({ id }) => id);
    const found = new Map(
      (await rows.findBy(Issue, { id: In(ids) })).map((issue) => [issue.id, rowOf(issue.toView())]),
    );
    const issues = ids.flatMap((id) => found.get(id) ?? []);
    const last = places.length > query.limit ? page.at(-1) : undefined;
    return {
      issues,
      inner: await this.innerOf(actor, issues),
      next: last ? `${last.group}~${last.key}~${last.id}` : null,
    };
  }

  async one(actor: Actor, ref: string): Promise<IssueDetail> {
    const issue = (await this.access.readable(this.database.read, actor, ref)).toView();
    const [inner] = await this.innerOf(actor, [issue]);
    return { issue, inner: inner ?? null };
  }

  async entries(actor: Actor, issueId: string, { before, limit }: EntriesQuery): Promise<EntryPage> {
    const { masked } = await this.access.readable(this.database.read, actor, issueId);
    const found = await this.database.read.find(IssueEntryRow, {
      where: { issueId, ...(before && { version: LessThan(before) }) },
      order: { version: 'DESC' },
      take: limit + 1,
    });
    const entries = found.slice(0, limit).map(({ entry }) => (masked ? maskedEntry(entry) : entry));
    return { entries: entries.reverse(), earlier: found.length > limit };
  }

  private async innerOf(actor: Actor, issues: readonly Pick<IssueView, 'id' | 'channelId'>[]) {
    if (issues.length === 0) return [];
    const where = issues.map((issue) => ({ issueId: issue.id, audience: innerAudience(actor, issue) }));
    const audiences = [...new Set(where.map(({ audience }) => audience))];
    const ids = issues.map(({ id }) => id);
    const kept = await this.database.read.findBy(IssueInner, { issueId: In(ids), audience: In(audiences) });
    return kept.map((inner) => inner.toView());
  }
}
