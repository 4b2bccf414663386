import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BilingualName, Side } from '../contract/basics.js';
import type { PersonCard } from '../contract/people.js';

/** A channel between agencies of both sides. Never deleted. */
@Entity('channel')
export class Channel {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Index('channel_code', { unique: true })
  @Column('varchar', { length: 8 })
  code!: string;

  @Column('varchar', { length: 100, nullable: true })
  gateId!: string | null;

  @Column('simple-json', { nullable: true })
  subject!: BilingualName | null;

  @Column('varchar', { length: 24 })
  openedAt!: string;

  @Column('simple-json')
  openedBy!: PersonCard;

  @Column('integer')
  version!: number;
}

/** An organisation that takes part in a channel. */
@Entity('channel_party')
export class ChannelParty {
  @ForeignKey(() => Channel, { name: 'channel_party_channel_fk' })
  @PrimaryColumn('varchar', { length: 36 })
  channelId!: string;

  @PrimaryColumn('varchar', { length: 36 })
  organisationId!: string;

  @Column('varchar', { length: 24 })
  since!: string;
}

/** Somebody who reads a channel, from these positions of its three rooms on. */
@Entity('channel_member')
export class ChannelMember {
  @ForeignKey(() => Channel, { name: 'channel_member_channel_fk' })
  @PrimaryColumn('varchar', { length: 36 })
  channelId!: string;

  @Index('channel_member_person')
  @PrimaryColumn('varchar', { length: 36 })
  personId!: string;

  @Column('varchar', { length: 36 })
  organisationId!: string;

  @Column('varchar', { length: 2 })
  side!: Side;

  @Column('varchar', { length: 24 })
  since!: string;

  @Column('integer')
  fromShared!: number;

  @Column('integer')
  fromSide!: number;

  @Column('integer')
  fromOrganisation!: number;
}
