import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { ChannelMember } from '../channels/channel.entity.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { isInner } from '../contract/audiences.js';
import type { ChangeInner } from '../contract/issue-acts.js';
import type { InnerView } from '../contract/issues.js';
import type { MessageView, PostMessage } from '../contract/messages.js';
import { Person } from '../identity/person.entity.js';
import { Messages } from '../messages/messages.service.js';
import { Topics } from '../topics/topics.service.js';
import { type Issue, IssueInner } from './issue.entity.js';
import { keepIn } from './issue-inner.rows.js';
import { IssuesAccess, innerAudience, ownSide } from './issues.access.js';

/** What one side keeps about a matter among itself: who handles it, how pressing it is, tags, notes. */
@Injectable()
export class IssueInners {
  constructor(
    private readonly access: IssuesAccess,
    private readonly activity: Activity,
    private readonly messages: Messages,
    private readonly topics: Topics,
  ) {}

  change(actor: Actor, issueId: string, input: ChangeInner): Promise<InnerView> {
    return this.activity.commit(actor, { act: 'issue.inner', issueId, ...input }, async (change) => {
      // Nothing of the issue itself changes: nobody of the other side is kept waiting for it.
      const issue = await this.access.readable(change.rows, actor, issueId);
      const { assigneeId, priority, tags, remindAt } = input;
      return keepIn(change, issue, async () => ({
        ...(assigneeId !== undefined && { assigneeId, assignee: await this.assignee(change, issue, assigneeId) }),
        ...(priority && { priority }),
        ...(tags && { tags: [...new Set(tags)] }),
        ...(remindAt !== undefined && { remindAt }),
      }));
    });
  }

  /** A note to one's own side; the first one opens the topic in which they stand. */
  note(actor: Actor, issueId: string, input: PostMessage): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'issue.note', issueId, ...input }, async (change) => {
      return this.noteIn(change, await this.access.readable(change.rows, actor, issueId), input);
    });
  }

  /** The same inside a change of something else that one's own side keeps. */
  async noteIn(change: Change, issue: Issue, input: PostMessage): Promise<MessageView> {
    const audience = innerAudience(change.actor, issue);
    await change.turn(audience);
    const topicId = isInner(issue.audience) ? issue.topicId : await this.notesOf(change, issue, audience);
    return this.messages.sayIn(change, issue.channelId, audience, { ...input, topicId });
  }

  private async notesOf(change: Change, issue: Issue, audience: string): Promise<string> {
    const { id: issueId, channelId, title: subject, number } = issue;
    const kept = await change.rows.findOneBy(IssueInner, { issueId, audience });
    if (kept?.topicId) return kept.topicId;
    const topicId = uuid();
    await this.topics.openIn(change, { id: topicId, channelId, audience, subject, issue: number });
    await keepIn(change, issue, () => ({ topicId }));
    return topicId;
  }

  /** Somebody of one's own side who reads the channel. */
  private async assignee({ rows, actor }: Change, { channelId }: Issue, personId: string | null) {
    if (personId === null) return null;
    const there = await rows.existsBy(ChannelMember, { channelId, personId, side: ownSide(actor) });
    const person = there ? await rows.findOneBy(Person, { id: personId }) : null;
    if (!person) throw new Problem('person.not_found');
    return person.toCard();
  }
}
