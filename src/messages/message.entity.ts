import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Channel } from '../channels/channel.entity.js';
import type { AskView } from '../contract/asks.js';
import type { FileView } from '../contract/files.js';
import type { MentionView } from '../contract/mentions.js';
import type { MessageView, Quote, Reminds, Revision } from '../contract/messages.js';
import type { PersonCard } from '../contract/people.js';
import type { PhraseUse } from '../contract/phrases.js';
import type { BilingualText } from '../contract/text.js';

/** A message as it stands now; how it came to stand so is in its revisions, and in the log. */
@Entity('message')
@Index('message_audience_position', ['audience', 'position'], { unique: true })
@Index('message_waiting', ['audience', 'postedAt'], { where: '"waiting" = 1' })
@Index('message_owing', ['audience'], { where: '"owing" IS NOT NULL' })
@Index('message_topic', ['topicId', 'position'], { where: '"topicId" IS NOT NULL' })
@Index('message_pinned', ['audience', 'position'], { where: '"pinned" IS NOT NULL' })
export class Message {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @ForeignKey(() => Channel, { name: 'message_channel_fk' })
  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  @Column('integer')
  position!: number;

  @Column('varchar', { length: 36 })
  authorId!: string;

  @Column('simple-json')
  author!: PersonCard;

  @Column('simple-json', { nullable: true })
  text!: BilingualText | null;

  @Column('simple-json', { nullable: true })
  phrase!: PhraseUse | null;

  @Column('simple-json', { nullable: true })
  quote!: Quote | null;

  @Column('simple-json', { nullable: true })
  files!: FileView[] | null;

  @Column('simple-json', { nullable: true })
  mentions!: MentionView[] | null;

  @Column('varchar', { length: 36, nullable: true })
  topicId!: string | null;

  @Column('varchar', { length: 24 })
  postedAt!: string;

  @Column('varchar', { length: 24 })
  writtenAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  editedAt!: string | null;

  @Column('simple-json', { nullable: true })
  retracted!: MessageView['retracted'];

  @Column('simple-json', { nullable: true })
  held!: MessageView['held'];

  @Column('simple-json', { nullable: true })
  ask!: AskView | null;

  @Column('simple-json', { nullable: true })
  reminds!: Reminds | null;

  /** The sides whose confirmation is still owed, or nothing: what the list of them is found by. */
  @Column('varchar', { length: 5, nullable: true })
  owing!: string | null;

  @Column('simple-json', { nullable: true })
  pinned!: NonNullable<MessageView['pinned']> | null;

  /** 1 while an interpreter has something to do. */
  @Column('integer')
  waiting!: number;

  @Column('integer')
  version!: number;

  toView(): MessageView {
    const { id, channelId, audience, position, author, text, phrase, quote } = this;
    const { postedAt, writtenAt, editedAt, retracted, held, version } = this;
    const waiting = this.waiting === 1;
    const shown = { id, channelId, audience, position, author, text, phrase, quote };
    const view: MessageView = { ...shown, postedAt, writtenAt, editedAt, retracted, held, waiting, version };
    // What most messages do not have is left out.
    if (this.files?.length) view.files = this.files;
    if (this.mentions?.length) view.mentions = this.mentions;
    if (this.ask) view.ask = this.ask;
    if (this.reminds) view.reminds = this.reminds;
    if (this.topicId) view.topicId = this.topicId;
    if (this.pinned) view.pinned = this.pinned;
    return view;
  }
}

/** What was done to a message, and the wording it had afterwards. */
@Entity('message_revision')
export class MessageRevision {
  @ForeignKey(() => Message, { name: 'message_revision_fk' })
  @PrimaryColumn('varchar', { length: 36 })
  messageId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('varchar', { length: 20 })
  act!: Revision['act'];

  @Column('simple-json')
  by!: PersonCard;

  @Column('varchar', { length: 24 })
  at!: string;

  @Column('simple-json', { nullable: true })
  text!: BilingualText | null;

  toView(): Revision {
    const { version, act, by, at, text } = this;
    return { version, act, by, at, text };
  }
}
