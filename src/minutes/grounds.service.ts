import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import type { GiveGround, Ground } from '../contract/agreements.js';
import { limits } from '../contract/limits.js';
import type { Act } from '../contract/people.js';
import { Database } from '../database/database.js';
import { IssuesAccess } from '../issues/issues.access.js';
import { StoredGround } from './ground.entity.js';
import { MinutesAccess, ownSide } from './minutes.access.js';
import { placeOf, signedText } from './terms.js';

/** Under which text one asks: the signed clauses on which an issue rests. */
@Injectable()
export class Grounds {
  constructor(
    private readonly access: MinutesAccess,
    private readonly activity: Activity,
    private readonly database: Database,
    private readonly issues: IssuesAccess,
  ) {}

  async ofIssue(actor: Actor, issueId: string): Promise<Ground[]> {
    const rows = this.database.read;
    const { id } = await this.issues.readable(rows, actor, issueId);
    return viewsOf(await rows.find(StoredGround, { where: { issueId: id, removed: 0 }, order }));
  }

  /** Those of issues that the reader reads. */
  async onMinutes(actor: Actor, minutesId: string): Promise<Ground[]> {
    const rows = this.database.read;
    const { id } = await this.access.readable(rows, actor, minutesId);
    const audience = In(await this.issues.rooms(rows, actor));
    return viewsOf(await rows.find(StoredGround, { where: { minutesId: id, audience, removed: 0 }, order }));
  }

  give(actor: Actor, issueId: string, input: GiveGround): Promise<Ground> {
    return this.activity.commit(actor, { act: 'ground.give', issueId, ...input }, async (change) => {
      const issue = await this.issues.inTurn(change, issueId);
      if (issue.closedAt !== null) throw new Problem('issue.closed');
      const { id, minutesId, clauseId } = input;
      await this.access.readable(change.rows, actor, minutesId);
      const { number, clause: find } = await signedText(change.rows, issue.channelId, minutesId);
      const clause = find(clauseId);
      const present = await change.rows.findBy(StoredGround, { issueId: issue.id, removed: 0 });
      const same = present.find((one) => one.clause.id === clauseId);
      if (same) return change.leave(same.toView());
      const own = present.filter(({ side }) => side === ownSide(actor));
      if (own.length >= limits.groundsPerIssue) throw new Problem('issue.full');
      const { channelId, audience } = issue;
      const of = { id, channelId, audience, issueId: issue.id, issueNumber: issue.number, minutesId, number };
      const hand = { side: ownSide(actor), by: actor.card, at: change.at };
      const what = { clause: placeOf(clause), text: clause.text };
      const ground = change.rows.create(StoredGround, { ...of, ...what, ...hand, removed: 0, version: 1 });
      await change.rows.insert(StoredGround, ground);
      return tell(change, ground);
    });
  }

  /** By the side that named it: what another one rests on is theirs to say. */
  remove(actor: Actor, issueId: string, groundId: string, input: Act): Promise<Ground> {
    return this.activity.commit(actor, { act: 'ground.remove', issueId, groundId, ...input }, async (change) => {
      const issue = await this.issues.inTurn(change, issueId);
      const ground = await change.rows.findOneBy(StoredGround, { id: groundId, issueId: issue.id, removed: 0 });
      if (!ground) throw new Problem('ground.not_found');
      if (ground.side !== ownSide(actor)) throw new Problem('ground.other_side');
      Object.assign(ground, { removed: 1, version: ground.version + 1 });
      await change.rows.save(ground);
      return tell(change, ground);
    });
  }
}

const order = { at: 'ASC', id: 'ASC' } as const;
const viewsOf = (grounds: readonly StoredGround[]) => grounds.map((ground) => ground.toView());

function tell(change: Change, stored: StoredGround): Ground {
  const ground = stored.toView();
  change.record('ground.changed', stored.audience, { ground });
  return ground;
}
