import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Channel } from '../channels/channel.entity.js';
import type { PersonCard } from '../contract/people.js';
import type { BilingualText } from '../contract/text.js';
import type { TopicView } from '../contract/topics.js';

/** A subject of one room. It is closed and never deleted. */
@Entity('topic')
export class Topic {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @ForeignKey(() => Channel, { name: 'topic_channel_fk' })
  @Column('varchar', { length: 36 })
  channelId!: string;

  @Index('topic_audience')
  @Column('varchar', { length: 120 })
  audience!: string;

  @Column('simple-json')
  subject!: BilingualText;

  @Column('simple-json')
  openedBy!: PersonCard;

  @Column('varchar', { length: 24 })
  openedAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  closedAt!: string | null;

  /** The number of the issue it belongs to, with which it is closed and opened. */
  @Column('varchar', { length: 40, nullable: true })
  issue!: string | null;

  @Column('integer')
  version!: number;

  toView(): TopicView {
    const { id, channelId, audience, subject, openedBy, openedAt, closedAt, issue, version } = this;
    return { id, channelId, audience, subject, openedBy, openedAt, closedAt, ...(issue && { issue }), version };
  }
}
