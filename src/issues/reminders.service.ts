import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Activity } from '../activity/activity.js';
import { CalendarDays } from '../calendar/calendar.days.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import type { IssueView } from '../contract/issues.js';
import type { Act } from '../contract/people.js';
import type { ProblemCode } from '../contract/problems.js';
import { moved } from '../language/issues.js';
import { type NoReminder, reminderOf, whyNoReminder } from '../language/reminders.js';
import { Messages } from '../messages/messages.service.js';
import { IssueInner } from './issue.entity.js';
import { changeIssue } from './issue.record.js';
import { IssuesAccess, innerAudience, ownSide } from './issues.access.js';

const refusals: Record<NoReminder, ProblemCode> = {
  not_theirs: 'issue.not_now',
  referred: 'issue.reminder_referred',
  day_off: 'issue.reminder_day_off',
  today: 'issue.reminded_today',
};

/** Reminding the other side in words that both sides know, and no oftener than is courteous. */
@Injectable()
export class Reminders {
  constructor(
    private readonly access: IssuesAccess,
    private readonly activity: Activity,
    private readonly days: CalendarDays,
    private readonly messages: Messages,
  ) {}

  remind(actor: Actor, issueId: string, input: Act, seen: number): Promise<IssueView> {
    return this.activity.commit(actor, { act: 'issue.remind', issueId, ...input }, async (change) => {
      const issue = await this.access.inTurn(change, issueId);
      requireVersion(issue.version, seen);
      if (issue.closedAt !== null) throw new Problem('issue.closed');
      const side = ownSide(actor);
      const { channelId, audience, topicId } = issue;
      const kept = await change.rows.findOneBy(IssueInner, { issueId, audience: innerAudience(actor, issue) });
      // On the last evening of a year it may be the next one there.
      const year = Number(change.at.slice(0, 4));
      const years = [this.days.year(year), this.days.year(year + 1)];
      const why = whyNoReminder(issue, side, { remindAt: kept?.remindAt ?? null, years, now: change.at });
      const phrase = reminderOf(issue, side);
      if (why || !phrase) throw new Problem(refusals[why ?? 'not_theirs']);
      const after = moved(issue, side, { act: 'reminded' }, { by: actor.card, at: change.at });
      const { id: messageId } = await this.messages.sayIn(change, channelId, audience, { id: uuid(), phrase, topicId });
      return changeIssue(change, issue, { sides: after.sides }, { act: 'reminded', messageId });
    });
  }
}
