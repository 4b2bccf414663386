import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { rewritten, written } from '../common/texts.js';
import { limits } from '../contract/limits.js';
import type { MinutesAction, MinutesView } from '../contract/minutes.js';
import type { Reorder, WriteAction } from '../contract/minutes-acts.js';
import type { Act } from '../contract/people.js';
import { IssuesAccess } from '../issues/issues.access.js';
import { MinutesAccess } from './minutes.access.js';
import type { Minutes } from './minutes.entity.js';
import { changeAction, changeMinutes, insertAction } from './minutes.record.js';
import { StoredAction } from './rows.entity.js';
import { requireSame } from './rows.service.js';

/** Agreed actions: who does what by when. */
@Injectable()
export class Actions {
  constructor(
    private readonly access: MinutesAccess,
    private readonly activity: Activity,
    private readonly issues: IssuesAccess,
  ) {}

  add(actor: Actor, minutesId: string, input: WriteAction): Promise<MinutesAction> {
    return this.activity.commit(actor, { act: 'minutes.add_action', minutesId, ...input }, async (change) => {
      const minutes = await this.access.open(change, minutesId);
      const { id, lead, support, due } = input;
      if (minutes.actions.length >= limits.actionsPerMinutes) throw new Problem('minutes.full');
      await changeMinutes(change, minutes, { actions: [...minutes.actions, id] });
      const text = written(input.text, { by: actor.card, at: change.at });
      const issue = await this.tied(change, minutes, input);
      const action = { id, minutesId, text, lead, support, due, issue, removed: 0, version: 1 };
      return insertAction(change, minutes, change.rows.create(StoredAction, action));
    });
  }

  write(actor: Actor, minutesId: string, actionId: string, input: WriteAction, seen: number): Promise<MinutesAction> {
    const act = { act: 'minutes.write_action', minutesId, actionId, ...input };
    return this.activity.commit(actor, act, async (change) => {
      const { minutes, action } = await this.access.action(change, minutesId, actionId);
      requireVersion(action.version, seen);
      const { lead, support, due } = input;
      const text = rewritten(action.text, input.text, { by: actor.card, at: change.at });
      return changeAction(change, minutes, action, {
        ...{ text, lead, support, due },
        issue: await this.tied(change, minutes, input),
      });
    });
  }

  order(actor: Actor, minutesId: string, input: Reorder, seen: number): Promise<MinutesView> {
    return this.activity.commit(actor, { act: 'minutes.order_actions', minutesId, ...input }, async (change) => {
      const minutes = await this.access.open(change, minutesId);
      requireVersion(minutes.version, seen);
      requireSame(minutes.actions, input.order);
      return changeMinutes(change, minutes, { actions: input.order });
    });
  }

  remove(actor: Actor, minutesId: string, actionId: string, input: Act, seen: number): Promise<MinutesAction> {
    const act = { act: 'minutes.remove_action', minutesId, actionId, ...input };
    return this.activity.commit(actor, act, async (change) => {
      const { minutes, action } = await this.access.action(change, minutesId, actionId);
      requireVersion(action.version, seen);
      await changeMinutes(change, minutes, { actions: minutes.actions.filter((id) => id !== actionId) });
      return changeAction(change, minutes, action, { removed: 1 });
    });
  }

  /** An issue of the very same room: minutes of both sides never name what one of them keeps inside. */
  private async tied({ rows, actor }: Change, { audience }: Minutes, { issueId }: WriteAction) {
    if (issueId === null) return null;
    const issue = await this.issues.readable(rows, actor, issueId);
    if (issue.audience !== audience) throw new Problem('issue.not_found');
    return { id: issue.id, number: issue.number };
  }
}
