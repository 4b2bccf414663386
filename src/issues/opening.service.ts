import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { Channel } from '../channels/channel.entity.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { ready, written } from '../common/texts.js';
import { isInner, roomAudience } from '../contract/audiences.js';
import type { Side } from '../contract/basics.js';
import type { OpenIssue } from '../contract/issue-acts.js';
import type { IssueType } from '../contract/issue-types.js';
import type { IssueView, Party, Relation } from '../contract/issues.js';
import { FilesAccess } from '../files/files.access.js';
import { GatesRegister } from '../gates/gates.register.js';
import { homeLanguage } from '../language/clocks.js';
import { Messages } from '../messages/messages.service.js';
import { Topics } from '../topics/topics.service.js';
import { filled, requireAll } from './issue.fields.js';
import { nextNumber } from './issue.numbers.js';
import { insertIssue } from './issue.record.js';
import { mirrored, relatable, relate } from './issue.relations.js';
import { IssueTypes } from './issue-types.js';
import { IssuesAccess, ownSide } from './issues.access.js';

const bothSides: readonly Side[] = ['vn', 'cn'];

/** Opening a matter: its number, its topic, its first turn and what is said with it, in one change. */
@Injectable()
export class Opening {
  constructor(
    private readonly access: IssuesAccess,
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly files: FilesAccess,
    private readonly gates: GatesRegister,
    private readonly messages: Messages,
    private readonly topics: Topics,
    private readonly types: IssueTypes,
  ) {}

  open(actor: Actor, channelId: string, room: 'shared' | 'side', input: OpenIssue): Promise<IssueView> {
    return this.activity.commit(actor, { act: 'issue.open', channelId, room, ...input }, (change) =>
      this.openIn(change, channelId, room, input),
    );
  }

  /** The same inside a change of something that an issue comes out of. */
  async openIn(change: Change, channelId: string, room: 'shared' | 'side', input: OpenIssue): Promise<IssueView> {
    const { actor } = change;
    const audience = roomAudience(channelId, room, await this.channels.member(change.rows, actor, channelId));
    const { id, turn, message, splitFrom } = input;
    const side = ownSide(actor);
    const type = this.types.byKey(input.type);
    if (!type) throw new Problem('issue.type_not_found');
    const parties = isInner(audience) ? [side] : bothSides;
    if (!parties.includes(turn.side)) throw new Problem('issue.turn_side');
    const filling = { issueId: id, type, side, raisedBy: side, inner: isInner(audience) };
    const fields = await filled(change, { files: this.files, gates: this.gates }, filling, input.fields, {});
    requireAll(type, fields);

    await change.turn(audience);
    const whole = splitFrom === undefined ? undefined : await relatable(this.access, change, audience, splitFrom);
    const relation: Relation | undefined = whole && { kind: 'split_from', issueId: whole.id, number: whole.number };
    const { code } = await change.rows.findOneByOrFail(Channel, { id: channelId });
    const number = await nextNumber(change, code, audience, side);
    const hand = { by: actor.card, at: change.at };
    const title = written(input.title, hand);
    await this.topics.openIn(change, { id, channelId, audience, subject: title, issue: number });
    const said = message && (await this.messages.sayIn(change, channelId, audience, { ...message, topicId: id }));
    const first = { ...turn, step: written(turn.step, hand), since: change.at };
    const fresh = {
      ...{ id, number, channelId, audience, topicId: id, type: type.key, title, fields: withoutNull(fields) },
      papers: papersOf(type, change, side, parties),
      relations: relation ? [relation] : [],
      raisedBy: side,
      openedBy: actor.card,
      openedAt: change.at,
      sides: parties.map((one) => partyOf(one, one === side, change.at, input.reference ?? null)),
      turn: first,
      refusal: null,
      closedAt: null,
    };
    const opened = { act: 'opened' as const, turn: first, ...(relation && { relation }) };
    const issue = await insertIssue(change, fresh, { ...opened, ...(said && { messageId: said.id }) });
    if (whole) await relate(change, whole, { kind: mirrored.split_from, issueId: id, number });
    return issue;
  }
}

function partyOf(side: Side, raises: boolean, at: string, reference: string | null): Party {
  const status = raises ? 'accepted' : 'new';
  return { side, status, statusSince: at, answer: null, reference: raises ? reference : null, held: 0 };
}

/** The usual papers of the type, each from the side that has it; inside one side all of them are its own. */
function papersOf(
  { papers }: IssueType,
  { actor, at }: Change,
  side: Side,
  parties: readonly Side[],
): IssueView['papers'] {
  const other = parties.find((one) => one !== side) ?? side;
  const hand = { by: actor.card, at };
  return papers.map(({ key, label, from }) => ({
    id: key,
    name: ready(label, homeLanguage(side), hand),
    from: from === 'raiser' ? side : other,
    asked: null,
    given: null,
  }));
}

function withoutNull<T>(values: Record<string, T | null>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, T] => entry[1] !== null));
}
