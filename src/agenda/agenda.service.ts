import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../common/actor.js';
import type { AgendaSuggestion } from '../contract/meetings.js';
import { Database } from '../database/database.js';
import { Issue } from '../issues/issue.entity.js';
import { type Meeting, ProposalRow } from '../meetings/meeting.entity.js';
import { MeetingsAccess } from '../meetings/meetings.access.js';
import { Minutes } from '../minutes/minutes.entity.js';
import { StoredAction } from '../minutes/rows.entity.js';

const mostListed = 100;
const mostLookedInto = 500;

/** What may be talked about at a meeting, oldest first, without what stands on its agenda or among one's own drafts. */
@Injectable()
export class AgendaSuggestions {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsAccess,
  ) {}

  async of(actor: Actor, meetingId: string): Promise<AgendaSuggestion[]> {
    const meeting = await this.meetings.readable(this.database.read, actor, meetingId);
    const items = await this.meetings.items(this.database.read, actor, meeting);
    const there = new Set(items.filter(({ removed }) => removed === 0).map(({ source }) => keyOf(source)));
    const actions = await this.actions(meeting);
    const followed = new Set(actions.map(({ issueId }) => issueId));
    const issues = (await this.issues(meeting)).filter(({ source }) => !followed.has(source.issueId));
    const agreed = actions.map(({ suggestion }) => suggestion);
    const found: AgendaSuggestion[] = [...(await this.unanswered(meeting)), ...agreed, ...issues];
    return found.filter(({ source }) => !there.has(keyOf(source))).sort((a, b) => (a.since < b.since ? -1 : 1));
  }

  /** Requests of earlier meetings of the channel that ended in no answer yet. */
  private async unanswered({ id, audience }: Meeting): Promise<AgendaSuggestion[]> {
    const open = await this.database.read.find(ProposalRow, {
      where: { audience, unanswered: 1, withdrawn: 0 },
      order: { at: 'ASC', id: 'ASC' },
      take: mostListed,
    });
    return open
      .filter(({ meetingId }) => meetingId !== id)
      .map(({ id: proposalId, meetingId, text, side, at }) => ({
        source: { kind: 'proposal', meetingId, proposalId },
        title: text,
        side,
        since: at,
        due: null,
      }));
  }

  /** What was agreed in signed minutes and is not done: its issue is open. It stands for that issue. */
  private async actions({ audience }: Meeting): Promise<{ issueId: string; suggestion: AgendaSuggestion }[]> {
    const signed = await this.database.read.find(Minutes, {
      select: { id: true, changedAt: true, signatures: true },
      where: { audience, state: 'signed' },
      order: { openedAt: 'DESC', id: 'DESC' },
      take: mostLookedInto,
    });
    const since = new Map(signed.map(({ id, changedAt, signatures }) => [id, signatures.at(-1)?.at ?? changedAt]));
    const agreed = await this.database.read.findBy(StoredAction, { minutesId: In([...since.keys()]), removed: 0 });
    const ids = agreed.flatMap(({ issue }) => issue?.id ?? []);
    const open = await this.database.read.findBy(Issue, { id: In(ids), audience, closedAt: IsNull() });
    return agreed.flatMap(({ id: actionId, minutesId, text, lead, issue }) => {
      const followed = open.find(({ id }) => id === issue?.id);
      if (!followed) return [];
      const source = { kind: 'action' as const, minutesId, actionId };
      const side = lead === 'both' ? null : lead;
      const told = { source, title: text, side, since: since.get(minutesId) ?? '', due: followed.due };
      return [{ issueId: followed.id, suggestion: told }];
    });
  }

  /** Issues between both sides that are open in the channel, which is the one of its gate. */
  private async issues({ audience }: Meeting) {
    const open = await this.database.read.find(Issue, {
      where: { audience, closedAt: IsNull() },
      order: { openedAt: 'ASC', id: 'ASC' },
      take: mostListed,
    });
    return open.map(({ id: issueId, number, title, raisedBy, openedAt, due }) => ({
      source: { kind: 'issue' as const, issueId, number },
      title,
      side: raisedBy,
      since: openedAt,
      due,
    }));
  }
}

/** The same thing has the same key, wherever it is named. */
function keyOf(source: AgendaSuggestion['source'] | null): string | undefined {
  if (!source) return undefined;
  if (source.kind === 'issue') return source.issueId;
  return source.kind === 'proposal' ? source.proposalId : source.actionId;
}
