import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, Like, MoreThan, Not } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { isInner, roomAudience, sharedAudience } from '../contract/audiences.js';
import type { Room } from '../contract/channels.js';
import type { Kind } from '../contract/events.js';
import {
  type EditMessage,
  editMinutes,
  type MessageView,
  type PostMessage,
  type Quote,
  type Revision,
} from '../contract/messages.js';
import type { Act, PersonCard } from '../contract/people.js';
import type { BilingualText, Translation } from '../contract/text.js';
import { FilesAccess } from '../files/files.access.js';
import { GatesRegister } from '../gates/gates.register.js';
import { standing } from '../language/mentions.js';
import { needsInterpreter } from '../language/text.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { PhrasesBook } from '../phrases/phrases.book.js';
import { asked, owed, withWord } from './asks.js';
import { mentioned } from './mentions.js';
import { Message, MessageRevision } from './message.entity.js';
import { insertMessage } from './message.insert.js';
import { MessagesAccess } from './messages.access.js';
import { noteCalls } from './notices.rows.js';
import { answerWithoutRetracted } from './retracted.js';
import { phrased, rewritten, translated, written } from './texts.js';
import { Topic } from './topic.entity.js';
import { Topics } from './topics.service.js';

type MessageKind = Extract<Kind, `message.${string}`>;

/** Writing messages and putting them into the other language. */
@Injectable()
export class Messages implements OnModuleInit {
  constructor(
    private readonly access: MessagesAccess,
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly files: FilesAccess,
    private readonly gates: GatesRegister,
    private readonly phrases: PhrasesBook,
    private readonly topics: Topics,
  ) {}

  onModuleInit(): void {
    this.activity.whenRepeated(answerWithoutRetracted);
    this.files.whenCarried((rows, actor, messageId) => this.access.readsFiles(rows, actor, messageId));
  }

  post(actor: Actor, channelId: string, room: Room, input: PostMessage): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.post', channelId, room, ...input }, async (change) => {
      const audience = roomAudience(channelId, room, await this.channels.member(change.rows, actor, channelId));
      return this.write(change, channelId, audience, input, null);
    });
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
      const mentions = standing(message.mentions ?? [], text[text.source]?.text ?? '');
      return this.revise(change, message, 'edited', { text, mentions, phrase: null, editedAt: change.at });
    });
  }

  retract(actor: Actor, messageId: string, input: Act): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.retract', messageId, ...input }, async (change) => {
      const message = await this.access.own(change.rows, actor, messageId);
      const view = await this.revise(change, message, 'retracted', {
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
      return this.revise(change, message, 'acknowledged', { ask: withWord(change, message) });
    });
  }

  /** Puts it within everybody's reach in its room, or takes it out of there. */
  pin(actor: Actor, messageId: string, input: Act, pinned: boolean): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.pin', messageId, pinned, ...input }, async (change) => {
      const message = await this.access.open(change.rows, actor, messageId);
      if ((message.pinned !== null) === pinned) throw new Problem(`message.${pinned ? 'already' : 'not'}_pinned`);
      if (!pinned) return this.revise(change, message, 'unpinned', { pinned: null });
      return this.revise(change, message, 'pinned', { pinned: { by: actor.card, at: change.at } });
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
      await this.revise(change, answer, 'quote_withdrawn', {
        quote: { ...answer.quote, text: null, files: undefined },
      });
    }
  }

  /** The other-language text as a draft. */
  translate(actor: Actor, messageId: string, input: Translation, seen: number): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.translate', messageId, ...input }, async (change) => {
      const message = await this.access.open(change.rows, actor, messageId);
      requireVersion(message.version, seen);
      const text = translated(textOf(message), input.text, 'draft', { by: actor.card, at: change.at });
      return this.revise(change, message, 'translated', { text });
    });
  }

  /** The other-language text, checked. A held message is now written anew for both sides; the inner one stays inside. */
  verify(actor: Actor, messageId: string, input: Translation, seen: number): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.verify', messageId, ...input }, async (change) => {
      const message = await this.access.open(change.rows, actor, messageId);
      requireVersion(message.version, seen);
      const text = translated(textOf(message), input.text, 'verified', { by: actor.card, at: change.at });
      if (!message.held) return this.revise(change, message, 'verified', { text });
      const sentAs = await this.send(change, message, text);
      return this.revise(change, message, 'sent', { text, held: { ...message.held, sentAs } });
    });
  }

  /** Gives a held message another author, in the same change that takes the access of the first one away. */
  handOverIn(change: Change, message: Message, author: PersonCard): Promise<MessageView> {
    return this.revise(change, message, 'handed_over', { author, authorId: author.id });
  }

  private async send(change: Change, inner: Message, text: BilingualText): Promise<string> {
    const { channelId, authorId, author, mentions, phrase, quote, ask } = inner;
    const original = text[text.source];
    // As of now: how long it lay inside is nobody's business outside.
    const sent = original ? { ...text, [text.source]: { ...original, at: change.at } } : text;
    const audience = sharedAudience(channelId);
    const id = uuid();
    const message = change.rows.create(Message, {
      id,
      channelId,
      audience,
      authorId,
      author,
      text: sent,
      files: await this.files.copy(change, inner.files ?? [], id),
      mentions,
      phrase,
      quote,
      ask,
      topicId: inner.held?.topicId ?? null,
      writtenAt: change.at,
    });
    await this.insert(change, message);
    return message.id;
  }

  private async write(
    change: Change,
    channelId: string,
    audience: string,
    input: PostMessage,
    held: MessageView['held'],
  ): Promise<MessageView> {
    const { id, phrase = null } = input;
    // A device's clock may be behind the truth, never ahead of it.
    const writtenAt = input.writtenAt && input.writtenAt < change.at ? input.writtenAt : change.at;
    const author = change.actor.card;
    const hand = { by: author, at: change.at };
    const text = input.text ? written(input.text, hand) : await this.phraseText(change, author, input);
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
      writtenAt,
    });
    return this.insert(change, message);
  }

  private async insert(change: Change, message: Message): Promise<MessageView> {
    message.postedAt = change.at;
    message.editedAt = null;
    message.retracted = null;
    message.held ??= null;
    message.waiting = waits(message);
    message.owing = owed(message);
    message.version = 1;
    message.position = await change.next(message.audience);
    await insertMessage(change, message);
    const view = message.toView();
    await noteCalls(change, view);
    change.record('message.posted', message.audience, { message: view });
    return view;
  }

  /** A new state of a message, the earlier ones kept. */
  private async revise(
    change: Change,
    message: Message,
    act: Revision['act'],
    fresh: Partial<Message>,
  ): Promise<MessageView> {
    const { id: messageId, version, author, postedAt, text } = message;
    if (version === 1) {
      await change.rows.insert(MessageRevision, { messageId, version, act: 'posted', by: author, at: postedAt, text });
    }
    const before = message.toView();
    Object.assign(message, fresh, { version: version + 1 });
    message.waiting = waits(message);
    message.owing = owed(message);
    await change.rows.save(message);
    const { actor, at } = change;
    await change.rows.insert(MessageRevision, {
      messageId,
      version: version + 1,
      act,
      by: actor.card,
      at,
      text: message.text,
    });
    const view = message.toView();
    await noteCalls(change, view, before);
    change.record(`message.${act}` as MessageKind, message.audience, { message: view });
    return view;
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

  private async phraseText(change: Change, by: PersonCard, { phrase }: PostMessage): Promise<BilingualText | null> {
    if (!phrase) return null;
    const named = Object.values(phrase.values).flatMap((value) => (value.type === 'org' ? [value.organisationId] : []));
    const found = named.length > 0 ? await change.rows.findBy(Organisation, { id: In(named) }) : [];
    const organisations = new Map(found.map((organisation) => [organisation.id, organisation]));
    const words = this.phrases.render(phrase, {
      gate: (id) => this.gates.byId(id),
      organisation: (id) => organisations.get(id),
    });
    return phrased(phrase, words, { by, at: change.at });
  }
}

function quoted({ id, author, text, files }: Message): Quote {
  return { messageId: id, author, text, ...(files?.length && { files: files.length }) };
}

function textOf({ text }: Message): BilingualText {
  if (!text) throw new Problem('message.without_text');
  return text;
}

/** Internal rooms need no interpreter; what both sides read, or will read, does until it is checked. */
function waits({ audience, text, held }: Message): number {
  if (!text || held?.sentAs) return 0;
  if (held) return 1;
  return !isInner(audience) && needsInterpreter(text) ? 1 : 0;
}
