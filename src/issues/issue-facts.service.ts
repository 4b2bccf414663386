import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { translated } from '../common/texts.js';
import { isInner } from '../contract/audiences.js';
import type { EditIssue, RelateIssue, SetReference, TranslateIssue } from '../contract/issue-acts.js';
import type { IssueView } from '../contract/issues.js';
import { FilesAccess } from '../files/files.access.js';
import { GatesRegister } from '../gates/gates.register.js';
import { partyOf } from '../language/issues.js';
import { Issue } from './issue.entity.js';
import { changedOnly, filled } from './issue.fields.js';
import { changeIssue, wordIssue } from './issue.record.js';
import { mirrored, relatable, relate, requireRoom } from './issue.relations.js';
import { IssueTypes } from './issue-types.js';
import { IssuesAccess, ownSide } from './issues.access.js';

/** What stands on an issue beside its moves: fields, references, relations, and its words in the other language. */
@Injectable()
export class IssueFacts {
  constructor(
    private readonly access: IssuesAccess,
    private readonly activity: Activity,
    private readonly files: FilesAccess,
    private readonly gates: GatesRegister,
    private readonly types: IssueTypes,
  ) {}

  edit(actor: Actor, issueId: string, input: EditIssue, seen: number): Promise<IssueView> {
    return this.activity.commit(actor, { act: 'issue.edit', issueId, ...input }, async (change) => {
      const issue = await this.seen(change, issueId, seen);
      if (issue.closedAt !== null) throw new Problem('issue.closed');
      const type = this.types.byKey(issue.type);
      if (!type) throw new Problem('issue.type_not_found');
      const { raisedBy, audience } = issue;
      const filling = { issueId, type, side: ownSide(actor), raisedBy, inner: isInner(audience) };
      const asked = await filled(change, { files: this.files, gates: this.gates }, filling, input.fields, issue.fields);
      const fresh = changedOnly(asked, issue.fields);
      if (Object.keys(fresh).length === 0) return change.leave(issue.toView());
      const all = Object.entries({ ...issue.fields, ...fresh });
      const fields = Object.fromEntries(all.filter(([, value]) => value !== null)) as Issue['fields'];
      return changeIssue(change, issue, { fields }, { act: 'edited', fields: fresh });
    });
  }

  setReference(actor: Actor, issueId: string, input: SetReference, seen: number): Promise<IssueView> {
    return this.activity.commit(actor, { act: 'issue.reference', issueId, ...input }, async (change) => {
      const issue = await this.seen(change, issueId, seen);
      const { reference } = input;
      if (partyOf(issue, ownSide(actor))?.reference === reference) return change.leave(issue.toView());
      const sides = issue.sides.map((party) => (party.side === actor.side ? { ...party, reference } : party));
      return changeIssue(change, issue, { sides }, { act: 'reference', reference });
    });
  }

  /** Both say how they belong together. */
  relate(actor: Actor, issueId: string, input: RelateIssue, seen: number): Promise<IssueView> {
    return this.activity.commit(actor, { act: 'issue.relate', ...input, of: issueId }, async (change) => {
      const issue = await this.seen(change, issueId, seen);
      const other = await relatable(this.access, change, issue.audience, input.issueId);
      const already = issue.relations.some((relation) => relation.issueId === other.id);
      if (already || other.id === issue.id) throw new Problem('issue.related_already');
      requireRoom(issue);
      await relate(change, other, { kind: mirrored[input.kind], issueId: issue.id, number: issue.number });
      return relate(change, issue, { kind: input.kind, issueId: other.id, number: other.number });
    });
  }

  /** An interpreter's wording of the next step, a field, or the name of a paper. */
  translate(actor: Actor, issueId: string, input: TranslateIssue, seen: number): Promise<IssueView> {
    return this.activity.commit(actor, { act: 'issue.translate', issueId, ...input }, async (change) => {
      const issue = await this.seen(change, issueId, seen);
      return wordIssue(change, issue, wordedPart(change, issue, input));
    });
  }

  private async seen(change: Change, issueId: string, seen: number): Promise<Issue> {
    const issue = await this.access.inTurn(change, issueId);
    requireVersion(issue.version, seen);
    return issue;
  }
}

function wordedPart({ actor, at }: Change, issue: Issue, { part, text, meant }: TranslateIssue): Partial<Issue> {
  const hand = { by: actor.card, at };
  if (part.of === 'step') {
    if (!issue.turn) throw new Problem('issue.closed');
    return { turn: { ...issue.turn, step: translated(issue.turn.step, text, 'verified', hand, meant) } };
  }
  if (part.of === 'paper') {
    if (!issue.papers.some(({ id }) => id === part.paperId)) throw new Problem('issue.paper_not_found');
    const papers = issue.papers.map((paper) =>
      paper.id === part.paperId ? { ...paper, name: translated(paper.name, text, 'verified', hand, meant) } : paper,
    );
    return { papers };
  }
  if (part.of === 'hand_over') {
    const record = issue.handOvers?.find(({ id }) => id === part.handOverId);
    const words = record?.[part.words];
    if (!record || !words) throw new Problem('issue.hand_over_not_found');
    if (record.answer) throw new Problem('issue.hand_over_settled');
    const fresh = { ...record, [part.words]: translated(words, text, 'verified', hand, meant) };
    return { handOvers: (issue.handOvers ?? []).map((one) => (one === record ? fresh : one)) };
  }
  const value = Object.hasOwn(issue.fields, part.key) ? issue.fields[part.key] : undefined;
  if (!value || !('text' in value)) throw new Problem('issue.fields_wrong', [{ pointer: '/part/key', code: 'other' }]);
  const fresh = { ...value, text: translated(value.text, text, 'verified', hand, meant) };
  return { fields: { ...issue.fields, [part.key]: fresh } };
}
