import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { written } from '../common/texts.js';
import type { ConfirmHandOver, HandOver, RefuseHandOver, WriteHandOver } from '../contract/hand-overs.js';
import type { IssueView } from '../contract/issues.js';
import { limits } from '../contract/limits.js';
import type { PostMessage } from '../contract/messages.js';
import { FilesAccess } from '../files/files.access.js';
import { awaitsHandOver, inBothLanguages, platesOf } from '../language/hand-overs.js';
import { plateKey } from '../language/plates.js';
import { Messages } from '../messages/messages.service.js';
import type { Issue } from './issue.entity.js';
import { changeIssue } from './issue.record.js';
import { IssueTypes } from './issue-types.js';
import { IssuesAccess, ownSide } from './issues.access.js';

/** What the other side says to a record. */
interface Answering {
  id: string;
  message?: PostMessage | undefined;
}

/** Records of vehicles handed over: written by one side, confirmed by the other, and then no longer touched. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly access: IssuesAccess,
    private readonly activity: Activity,
    private readonly files: FilesAccess,
    private readonly messages: Messages,
    private readonly types: IssueTypes,
  ) {}

  write(actor: Actor, issueId: string, input: WriteHandOver, seen: number): Promise<IssueView> {
    return this.activity.commit(actor, { act: 'issue.hand_over', issueId, ...input }, async (change) => {
      const issue = await this.open(change, issueId, seen);
      const records = issue.handOvers ?? [];
      if (records.length >= limits.handOversPerIssue) throw new Problem('issue.full');
      const hand = { by: actor.card, at: change.at };
      const { id, at, place, condition, remarks, before = [], after = [] } = input;
      const handOver: HandOver = {
        ...{ id, at, plates: platesIn(issue, input.plates) },
        place: written(place, hand),
        condition: written(condition, hand),
        ...(remarks && { remarks: written(remarks, hand) }),
        before: await this.files.carry(change, before, issueId),
        after: await this.files.carry(change, after, issueId),
        written: hand,
        answer: null,
      };
      return changeIssue(change, issue, { handOvers: [...records, handOver] }, { act: 'handed_over', handOver });
    });
  }

  confirm(actor: Actor, issueId: string, handOverId: string, input: ConfirmHandOver, seen: number): Promise<IssueView> {
    return this.answer(actor, issueId, handOverId, input, seen, true);
  }

  refuse(actor: Actor, issueId: string, handOverId: string, input: RefuseHandOver, seen: number): Promise<IssueView> {
    return this.answer(actor, issueId, handOverId, input, seen, false);
  }

  private answer(
    actor: Actor,
    issueId: string,
    handOverId: string,
    input: Answering,
    seen: number,
    confirmed: boolean,
  ): Promise<IssueView> {
    const act = confirmed ? 'hand_over_confirmed' : 'hand_over_refused';
    return this.activity.commit(actor, { act: `issue.${act}`, issueId, handOverId, ...input }, async (change) => {
      const issue = await this.open(change, issueId, seen);
      const record = issue.handOvers?.find(({ id }) => id === handOverId);
      if (!record) throw new Problem('issue.hand_over_not_found');
      if (record.answer) throw new Problem('issue.hand_over_settled');
      if (!awaitsHandOver(record, ownSide(actor))) throw new Problem('issue.hand_over_yours');
      if (confirmed && !inBothLanguages(record)) throw new Problem('issue.hand_over_one_language');
      const { message } = input;
      const { channelId, audience, topicId } = issue;
      if (message) await this.messages.sayIn(change, channelId, audience, { ...message, topicId });
      const answer = { confirmed, by: actor.card, at: change.at, messageId: message?.id ?? null };
      const handOver = { ...record, answer };
      const handOvers = (issue.handOvers ?? []).map((one) => (one === record ? handOver : one));
      return changeIssue(change, issue, { handOvers }, { act, handOver, ...(message && { messageId: message.id }) });
    });
  }

  /** An open issue between both sides, of a type whose vehicles are handed over. */
  private async open(change: Change, issueId: string, seen: number): Promise<Issue> {
    const issue = await this.access.inTurn(change, issueId);
    requireVersion(issue.version, seen);
    if (issue.closedAt !== null) throw new Problem('issue.closed');
    if (!this.types.byKey(issue.type)?.handOver || issue.sides.length < 2) throw new Problem('issue.no_hand_over');
    return issue;
  }
}

/** These plates as they stand in the issue, each once; refuses one that does not. */
function platesIn(issue: Issue, wanted: readonly string[]): string[] {
  const keys = new Set(wanted.map(plateKey));
  const plates = platesOf(issue).filter((plate) => keys.has(plateKey(plate)));
  if (plates.length < keys.size)
    throw new Problem('issue.fields_wrong', [{ pointer: '/plates', code: 'wrong_choice' }]);
  return plates;
}
