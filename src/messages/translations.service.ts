import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { byMachine, translated } from '../common/texts.js';
import { sharedAudience } from '../contract/audiences.js';
import type { MessageView } from '../contract/messages.js';
import type { BilingualText, MachineOrigin, Translation } from '../contract/text.js';
import { FilesAccess } from '../files/files.access.js';
import { wantsMachine } from '../language/text.js';
import { Topic } from '../topics/topic.entity.js';
import { Message } from './message.entity.js';
import { insert, revise } from './message.record.js';
import { MessagesAccess } from './messages.access.js';

/** Putting messages into the other language, and sending out those that were held for it. */
@Injectable()
export class Translations {
  constructor(
    private readonly access: MessagesAccess,
    private readonly activity: Activity,
    private readonly files: FilesAccess,
  ) {}

  /** The other-language text as a draft. */
  translate(actor: Actor, messageId: string, input: Translation, seen: number): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.translate', messageId, ...input }, async (change) => {
      const message = await this.access.open(change.rows, actor, messageId);
      requireVersion(message.version, seen);
      const text = translated(textOf(message), input.text, 'draft', { by: actor.card, at: change.at }, input.meant);
      return revise(change, message, 'translated', { text });
    });
  }

  /** The other-language text, checked. A held message is now written anew for both sides; the inner one stays inside. */
  verify(actor: Actor, messageId: string, input: Translation, seen: number): Promise<MessageView> {
    return this.activity.commit(actor, { act: 'message.verify', messageId, ...input }, async (change) => {
      const message = await this.access.open(change.rows, actor, messageId);
      requireVersion(message.version, seen);
      const text = translated(textOf(message), input.text, 'verified', { by: actor.card, at: change.at }, input.meant);
      if (!message.held) return revise(change, message, 'verified', { text });
      const sentAs = await this.send(change, message, text);
      return revise(change, message, 'sent', { text, held: { ...message.held, sentAs } });
    });
  }

  /** What a machine made of a wording, if the message still says that and no person has put it into the other language. */
  async byMachineIn(change: Change, id: string, of: string, words: string, machine: MachineOrigin): Promise<boolean> {
    const message = await change.rows.findOneBy(Message, { id });
    const text = message?.text;
    if (!message || !text || message.retracted || message.audience !== sharedAudience(message.channelId)) return false;
    if (text[text.source]?.hash !== of || !wantsMachine(text)) return false;
    const hand = { by: change.actor.card, at: change.at };
    await revise(change, message, 'translated', { text: byMachine(text, words, machine, hand) });
    return true;
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
      topicId: await this.openTopic(change, inner),
      writtenAt: change.at,
    });
    await insert(change, message);
    return message.id;
  }

  /** A topic that was closed meanwhile takes nothing more: what was meant for it stands in the room, as an answer does. */
  private async openTopic({ rows }: Change, { held }: Message): Promise<string | null> {
    const id = held?.topicId;
    return id && (await rows.existsBy(Topic, { id, closedAt: IsNull() })) ? id : null;
  }
}

function textOf({ text }: Message): BilingualText {
  if (!text) throw new Problem('message.without_text');
  return text;
}
