import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Change } from '../activity/change.js';
import { Channel } from '../channels/channel.entity.js';
import { belongingIn } from '../channels/channels.estate.js';
import { Channels } from '../channels/channels.service.js';
import type { Belonging } from '../contract/people.js';
import { sql } from '../database/sql.js';
import type { Person } from '../identity/person.entity.js';
import { type Estate, Leaving } from '../organisations/leaving.service.js';
import { IssueInner } from './issue.entity.js';
import { changeInner } from './issue-inner.rows.js';

/** Open issues that a person handles for their side: whoever has no access any more handles nothing. */
@Injectable()
export class IssuesEstate implements Estate, OnModuleInit {
  constructor(
    private readonly channels: Channels,
    private readonly leaving: Leaving,
  ) {}

  onModuleInit(): void {
    this.leaving.withEstate(this);
    this.channels.whenLeft((change, channelId, personId) => freeIn(change, channelId, personId));
  }

  async of(rows: EntityManager, person: Person): Promise<Belonging[]> {
    const handled = await handledBy(rows, person);
    const ids = [...new Set(handled.map(({ channelId }) => channelId))];
    const channels = await rows.find(Channel, { where: { id: In(ids) }, order: { id: 'ASC' } });
    return channels.map((channel) =>
      belongingIn(channel, { issues: handled.filter(({ channelId }) => channelId === channel.id).length }),
    );
  }

  async handOver(change: Change, person: Person, heir: Person): Promise<void> {
    for (const inner of await handledBy(change.rows, person)) {
      await this.channels.joinIn(change, inner.channelId, heir);
      await change.turn(inner.audience);
      await changeInner(change, inner, { assigneeId: heir.id, assignee: heir.toCard() });
    }
  }
}

/** Whoever reads a channel no more handles nothing there; what had an heir has gone to them before. */
async function freeIn(change: Change, channelId: string, personId: string): Promise<void> {
  for (const inner of await handledBy(change.rows, { id: personId })) {
    if (inner.channelId !== channelId) continue;
    await change.turn(inner.audience);
    await changeInner(change, inner, { assigneeId: null, assignee: null });
  }
}

async function handledBy(rows: EntityManager, { id: assigneeId }: Pick<Person, 'id'>): Promise<IssueInner[]> {
  const open = await sql<{ id: string }>(
    rows,
    'SELECT "issue"."id" FROM "issue_inner" JOIN "issue" ON "issue"."id" = "issue_inner"."issueId" WHERE "issue_inner"."assigneeId" = ? AND "issue"."closedAt" IS NULL',
    [assigneeId],
  );
  const where = { assigneeId, issueId: In(open.map(({ id }) => id)) };
  return rows.find(IssueInner, { where, order: { issueId: 'ASC', audience: 'ASC' } });
}
