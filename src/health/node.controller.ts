import { Controller } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Route } from '../common/route.js';
import type { NodeView } from '../contract/accounts.js';
import { needsSecondStep } from '../contract/permissions.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Person } from '../identity/person.entity.js';

/** How the node stands, for the operator: how many of each thing, never what it says. */
@Controller()
export class NodeController {
  private readonly startedAt: string;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {
    this.startedAt = clock.instant();
  }

  @Route('GET /node')
  async node(): Promise<NodeView> {
    const [node] = await sql<{ id: string }>(this.database.read, 'SELECT "id" FROM "node"');
    const everybody = await this.database.read.find(Person, {
      select: { id: true, status: true, roles: true, secondStepSince: true },
    });
    const people = { invited: 0, active: 0, suspended: 0, removed: 0 };
    for (const { status } of everybody) people[status] += 1;
    return {
      id: node?.id ?? '',
      startedAt: this.startedAt,
      database: this.database.dialect,
      organisations: await this.count('organisation'),
      channels: await this.count('channel'),
      people,
      withoutSecondStep: everybody.filter(
        ({ status, roles, secondStepSince }) => status === 'active' && needsSecondStep(roles) && !secondStepSince,
      ).length,
      openSessions: await this.count('session', '"endedAt" IS NULL AND "expiresAt" > ?', [this.clock.instant()]),
    };
  }

  private async count(table: 'organisation' | 'channel' | 'session', where = '1 = 1', values: string[] = []) {
    const [row] = await sql<{ count: number | string }>(
      this.database.read,
      `SELECT count(*) AS "count" FROM "${table}" WHERE ${where}`,
      values,
    );
    return Number(row?.count ?? 0);
  }
}
