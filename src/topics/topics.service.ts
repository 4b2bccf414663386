import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { rewritten, translated, written } from '../common/texts.js';
import { roomAudience } from '../contract/audiences.js';
import type { Room } from '../contract/channels.js';
import type { Act } from '../contract/people.js';
import type { BilingualText } from '../contract/text.js';
import type { OpenTopic, TopicView, TranslateTopic } from '../contract/topics.js';
import { Topic } from './topic.entity.js';

type Hears = (change: Change, topic: Topic) => Promise<void>;

/** Opening topics in a room, wording their subjects and closing them. */
@Injectable()
export class Topics {
  private hears: Hears = async () => undefined;

  constructor(
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
  ) {}

  open(actor: Actor, channelId: string, room: Room, input: OpenTopic): Promise<TopicView> {
    return this.activity.commit(actor, { act: 'topic.open', channelId, room, ...input }, async (change) => {
      const audience = roomAudience(channelId, room, await this.channels.member(change.rows, actor, channelId));
      const subject = written(input.subject, { by: actor.card, at: change.at });
      return this.openIn(change, { id: input.id, channelId, audience, subject, issue: null });
    });
  }

  /** Opens one inside a change that needs it. */
  async openIn(
    change: Change,
    fresh: Pick<Topic, 'id' | 'channelId' | 'audience' | 'subject' | 'issue'>,
  ): Promise<TopicView> {
    const opened = { openedBy: change.actor.card, openedAt: change.at, closedAt: null, version: 1 };
    const topic = change.rows.create(Topic, { ...fresh, ...opened });
    await change.rows.insert(Topic, topic);
    const view = topic.toView();
    change.record('topic.opened', topic.audience, { topic: view });
    return view;
  }

  /** Closes or opens the topic of something that is closed or opened. */
  async setClosedIn(change: Change, topicId: string, closed: boolean): Promise<void> {
    const topic = await change.rows.findOneByOrFail(Topic, { id: topicId });
    if ((topic.closedAt !== null) !== closed) await this.tell(change, topic, { closedAt: closed ? change.at : null });
  }

  /** Hears, inside the change, when the subject of a topic that belongs to an issue is worded. */
  whenWorded(hears: Hears): void {
    this.hears = hears;
  }

  /** A subject is its author's, as a message is; a wording in the other language stays and shows that it is older. */
  rename(actor: Actor, topicId: string, input: OpenTopic, seen: number): Promise<TopicView> {
    return this.activity.commit(actor, { act: 'topic.rename', topicId, ...input }, async (change) => {
      const topic = await this.inTurn(change, topicId);
      if (topic.openedBy.id !== actor.id) throw new Problem('topic.not_yours');
      requireVersion(topic.version, seen);
      if (topic.closedAt) throw new Problem('topic.closed');
      return this.word(change, topic, rewritten(topic.subject, input.subject, { by: actor.card, at: change.at }));
    });
  }

  translate(actor: Actor, topicId: string, input: TranslateTopic, seen: number): Promise<TopicView> {
    return this.activity.commit(actor, { act: 'topic.translate', topicId, ...input }, async (change) => {
      const topic = await this.inTurn(change, topicId);
      requireVersion(topic.version, seen);
      const hand = { by: actor.card, at: change.at };
      return this.word(change, topic, translated(topic.subject, input.text, 'verified', hand, input.meant));
    });
  }

  close(actor: Actor, topicId: string, input: Act): Promise<TopicView> {
    return this.activity.commit(actor, { act: 'topic.close', topicId, ...input }, async (change) => {
      const topic = await this.inTurn(change, topicId);
      if (topic.issue) throw new Problem('issue.keeps_topic');
      if (topic.closedAt) throw new Problem('topic.closed');
      return this.tell(change, topic, { closedAt: change.at });
    });
  }

  reopen(actor: Actor, topicId: string, input: Act): Promise<TopicView> {
    return this.activity.commit(actor, { act: 'topic.reopen', topicId, ...input }, async (change) => {
      const topic = await this.inTurn(change, topicId);
      if (topic.issue) throw new Problem('issue.keeps_topic');
      if (!topic.closedAt) throw new Problem('topic.not_closed');
      return this.tell(change, topic, { closedAt: null });
    });
  }

  /** The topic a new message of this room is to stand under; one of another room does not exist for it. */
  async writable(rows: EntityManager, audience: string, topicId: string): Promise<Topic> {
    const topic = await rows.findOneBy(Topic, { id: topicId, audience });
    if (!topic) throw new Problem('topic.not_found');
    if (topic.closedAt) throw new Problem('topic.closed');
    return topic;
  }

  /** A topic in a room the actor reads, which nobody else changes meanwhile. */
  private async inTurn(change: Change, id: string): Promise<Topic> {
    const found = await change.rows.findOneBy(Topic, { id });
    const rooms = found ? await this.channels.rooms(change.rows, change.actor) : [];
    if (!found || !rooms.some(({ audience }) => audience === found.audience)) throw new Problem('topic.not_found');
    await change.turn(found.audience);
    return change.rows.findOneByOrFail(Topic, { id });
  }

  private async word(change: Change, topic: Topic, subject: BilingualText): Promise<TopicView> {
    const view = await this.tell(change, topic, { subject });
    if (topic.issue) await this.hears(change, topic);
    return view;
  }

  private async tell(change: Change, topic: Topic, fresh: Partial<Topic>): Promise<TopicView> {
    Object.assign(topic, fresh, { version: topic.version + 1 });
    await change.rows.save(topic);
    const view = topic.toView();
    change.record('topic.changed', topic.audience, { topic: view });
    return view;
  }
}
