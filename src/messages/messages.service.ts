import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, Like, MoreThan, Not } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { phrased, rewritten, written } from '../common/texts.js';
import { roomAudience, sharedAudience } from '../contract/audiences.js';
import type { Room } from '../contract/channels.js';
import {
  type EditMessage,
  editMinutes,
  type MessageView,
  type PostMessage,
  type Quote,
  type Reminds,
} from '../contract/messages.js';
import type { Act, PersonCard } from '../contract/people.js';
import type { BilingualText } from '../contract/text.js';
import { FilesAccess } from '../files/files.access.js';
import { GatesRegister } from '../gates/gates.register.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { PhrasesBook } from '../phrases/phrases.book.js';
import { Phrases } from '../phrases/phrases.service.js';
import { Topic } from '../topics/topic.entity.js';
import { Topics } from '../topics/topics.service.js';
import { asked, withWord } from './asks.js';
import { mentioned } from './mentions.js';
import { Message, MessageRevision } from './message.entity.js';
import { insert, revise } from './message.record.js';
import { MessagesAccess } from './messages.access.js';
import { answerWithoutRetracted } from './retracted.js';

/** Writing messages, and what else their rooms may do with them. */
@Injectable()
export class Messages implements OnModuleInit {
  constructor(
    private readonly access: MessagesAccess,
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly files: FilesAccess,
    private readonly gates: GatesRegister,
    private readonly book: PhrasesBook,
    private readonly phrases: Phrases,
    private readonly topics: Topics,
  ) {}

  onModuleInit(): void {
    this.activity.whenRepeated(async (rows, actor, answer) => {
      await this.channels.requireRoomOf(rows, actor, answer);
      return answerWithoutRetracted(rows, answer);
    });
    this.files.whenCarried((rows, actor, messageId) => this.access.readsFiles(rows, actor, messageId));
  }

  post(actor: Actor, channelId: string, room: Room, input: PostMessage): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.post', channelId, room, ...input }, async (change) => {
      const audience = roomAudience(channelId, room, await this.channels.member(change.rows, actor, channelId));
      return this.write(change, channelId, audience, input, null);
    });
  }

  /** Says it in a room the actor reads, inside a change of something that it belongs to. */
  sayIn(change: Change, channelId: string, audience: string, input: PostMessage): Promise<MessageView> {
    return this.write(change, channelId, audience, input, null);
  }

  /** The same in the name of the system, for sides that are reminded of something. */
  remindIn(
    change: Change,
    channelId: string,
    audience: string,
    input: PostMessage,
    reminds: Reminds,
  ): Promise<MessageView> {
    return this.write(change, channelId, audience, input, null, reminds);
  }

  /** Leaves it in the own side's room; an interpreter's verification sends it. */
  hold(actor: Actor, channelId: string, input: PostMessage): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.hold', channelId, ...input }, async (change) => {
      const audience = roomAudience(channelId, 'side', await this.channels.member(change.rows, actor, channelId));
      // Files alone give an interpreter nothing to check: they would never go out.
      if (!input.text && !input.phrase) throw new Problem('message.without_text');
      return this.write(change, channelId, audience, input, { sentAs: null });
    });
  }

  edit(actor: Actor, messageId: string, input: EditMessage, seen: number): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.edit', messageId, ...input }, async (change) => {
      const message = await this.access.own(change.rows, actor, messageId);
      requireVersion(message.version, seen);
      const late = Date.parse(change.at) - Date.parse(message.postedAt) > editMinutes * 60_000;
      if (late && !message.held) throw new Problem('message.too_late_to_edit');
      const hand = { by: actor.card, at: change.at };
      const text = message.text ? rewritten(message.text, input.text, hand) : written(input.text, hand);
      // What is held will be read by both sides, and calls them.
      const meant = message.held ? sharedAudience(message.channelId) : message.audience;
      const words = text[text.source]?.text ?? '';
      const before = message.mentions ?? [];
      const mentions = await mentioned(change.rows, meant, input.mentions ?? [], words, before);
      return revise(change, message, 'edited', { text, mentions, phrase: null, editedAt: change.at });
    });
  }

  retract(actor: Actor, messageId: string, input: Act): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.retract', messageId, ...input }, async (change) => {
      const message = await this.access.own(change.rows, actor, messageId);
      const view = await revise(change, message, 'retracted', {
        text: null,
        phrase: null,
        quote: null,
        files: null,
        mentions: null,
        pinned: null,
        retracted: { by: actor.card, at: change.at },
      });
      await change.rows.update(MessageRevision, { messageId }, { text: null });
      await this.emptyQuotes(change, message);
      return view;
    });
  }

  /** The word of the actor's side that it was received; what they confirm is the wording that stands there now. */
  acknowledge(actor: Actor, messageId: string, input: Act): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.acknowledge', messageId, ...input }, async (change) => {
      const message = await this.access.open(change.rows, actor, messageId);
      return revise(change, message, 'acknowledged', { ask: withWord(change, message) });
    });
  }

  /** Puts it within everybody's reach in its room, or takes it out of there. */
  pin(actor: Actor, messageId: string, input: Act, pinned: boolean): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.pin', messageId, pinned, ...input }, async (change) => {
      const message = await this.access.open(change.rows, actor, messageId);
      if ((message.pinned !== null) === pinned) throw new Problem(`message.${pinned ? 'already' : 'not'}_pinned`);
      if (!pinned) return revise(change, message, 'unpinned', { pinned: null });
      return revise(change, message, 'pinned', { pinned: { by: actor.card, at: change.at } });
    });
  }

  /** Whoever answered it keeps that they did; the words they quoted go with it. */
  private async emptyQuotes(change: Change, { id, channelId, audience, position }: Message): Promise<void> {
    const quote = Like(`%${id}%`);
    // In its own room, and where a reply to it is held inside a side.
    const sides = (['vn', 'cn'] as const)
      .map((side) => roomAudience(channelId, 'side', { side, organisationId: null }))
      .filter((side) => side !== audience);
    const held = sides.map((side) => ({ audience: side, held: Not(IsNull()), quote }));
    const answers = await change.rows.findBy(Message, [{ audience, position: MoreThan(position), quote }, ...held]);
    for (const answer of answers) {
      if (answer.quote?.messageId !== id) continue;
      await revise(change, answer, 'quote_withdrawn', {
        quote: { ...answer.quote, text: null, files: undefined },
      });
    }
  }

  /** Gives a held message another author, in the same change that takes the access of the first one away. */
  handOverIn(change: Change, message: Message, author: PersonCard): Promise<MessageView> {
    return revise(change, message, 'handed_over', { author, authorId: author.id });
  }

  private async write(
    change: Change,
    channelId: string,
    audience: string,
    input: PostMessage,
    held: MessageView['held'],
    reminds: Reminds | null = null,
  ): Promise<MessageView> {
    const { id, phrase = null } = input;
    // A device's clock may be behind the truth, never ahead of it.
    const writtenAt = input.writtenAt && input.writtenAt < change.at ? input.writtenAt : change.at;
    const author = change.actor.card;
    const hand = { by: author, at: change.at };
    const text = input.text ? written(input.text, hand) : await this.phraseText(change, channelId, author, input);
    const words = input.text?.[input.text.source] ?? '';
    // A held message is meant for the shared room, and so are what it answers, whom it calls and its topic.
    const meant = held ? sharedAudience(channelId) : audience;
    const answered = input.replyTo ? await this.answered(change, meant, input.replyTo) : undefined;
    const topicId = await this.topic(change, meant, input, answered);
    const message = change.rows.create(Message, {
      id,
      channelId,
      audience,
      authorId: author.id,
      author,
      text,
      files: await this.files.carry(change, input.files ?? [], id),
      mentions: await mentioned(change.rows, meant, input.mentions ?? [], words),
      phrase,
      quote: answered ? quoted(answered) : null,
      topicId: held ? null : topicId,
      held: held && topicId ? { ...held, topicId } : held,
      ask: asked(input.ask, audience, held),
      reminds,
      writtenAt,
    });
    return insert(change, message);
  }

  /** What a reply answers, in the room it is meant for. */
  private async answered(change: Change, meant: string, messageId: string): Promise<Message> {
    const message = await this.access.readable(change.rows, change.actor, messageId);
    if (message.audience !== meant || message.retracted) throw new Problem('message.not_found');
    return message;
  }

  /** The topic that was named, else that of what is answered, as long as it is open. */
  private async topic(change: Change, meant: string, input: PostMessage, answered?: Message): Promise<string | null> {
    if (input.topicId) return (await this.topics.writable(change.rows, meant, input.topicId)).id;
    if (!answered?.topicId) return null;
    return (await change.rows.existsBy(Topic, { id: answered.topicId, closedAt: IsNull() })) ? answered.topicId : null;
  }

  private async phraseText(
    change: Change,
    channelId: string,
    by: PersonCard,
    { phrase }: PostMessage,
  ): Promise<BilingualText | null> {
    if (!phrase) return null;
    const named = Object.values(phrase.values).flatMap((value) => (value.type === 'org' ? [value.organisationId] : []));
    const found = named.length > 0 ? await change.rows.findBy(Organisation, { id: In(named) }) : [];
    const organisations = new Map(found.map((organisation) => [organisation.id, organisation]));
    const lookups = {
      gate: (id: string) => this.gates.byId(id),
      organisation: (id: string) => organisations.get(id),
    };
    const words = this.book.render(phrase, lookups, await this.phrases.used(change.rows, channelId, phrase));
    return phrased(phrase, words, { by, at: change.at });
  }
}

function quoted({ id, author, text, files }: Message): Quote {
  return { messageId: id, author, text, ...(files?.length && { files: files.length }) };
}
