import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Channel } from '../channels/channel.entity.js';
import type { Side } from '../contract/basics.js';
import type { MeetingOutcome } from '../contract/meetings.js';
import type { MinutesInner, MinutesState, MinutesVersion, MinutesView } from '../contract/minutes.js';
import type { PersonCard } from '../contract/people.js';
import type { BilingualText } from '../contract/text.js';

/** Minutes as they stand now, without their rows and actions. */
@Entity('minutes')
@Index('minutes_number', ['number'], { unique: true })
@Index('minutes_room', ['audience', 'openedAt', 'id'])
@Index('minutes_meeting', ['meetingId'])
@Index('minutes_sealed', ['audience', 'sealedAt', 'id'])
export class Minutes {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 40, nullable: true })
  number!: string | null;

  @ForeignKey(() => Channel, { name: 'minutes_channel_fk' })
  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  @Column('varchar', { length: 36, nullable: true })
  meetingId!: string | null;

  @Column('varchar', { length: 20 })
  form!: MeetingOutcome;

  @Column('simple-json')
  title!: BilingualText;

  @Column('varchar', { length: 24 })
  heldAt!: string;

  @Column('simple-json')
  place!: MinutesView['place'];

  @Column('varchar', { length: 2 })
  host!: Side;

  @Column('simple-json')
  delegations!: MinutesView['delegations'];

  @Column('simple-json')
  references!: MinutesView['references'];

  @Column('varchar', { length: 10 })
  state!: MinutesState;

  @Column('varchar', { length: 24, nullable: true })
  sentAt!: string | null;

  @Column('simple-json')
  rows!: string[];

  @Column('simple-json')
  actions!: string[];

  @Column('simple-json')
  attachments!: MinutesView['attachments'];

  @Column('varchar', { length: 24, nullable: true })
  signBy!: string | null;

  @Column('simple-json', { nullable: true })
  frozen!: MinutesView['frozen'];

  @Column('simple-json')
  signatures!: MinutesView['signatures'];

  @Column('integer')
  freezes!: number;

  // A default would come back from PostgreSQL as text where JSON was stored.
  @Column('simple-json', { nullable: true })
  terms!: MinutesView['terms'];

  @Column('simple-json', { nullable: true })
  force!: MinutesView['force'];

  @Column('simple-json', { nullable: true })
  supersededBy!: MinutesView['supersededBy'];

  @Column('simple-json', { nullable: true })
  supplementTo!: MinutesView['supplementTo'];

  @Column('simple-json')
  supplements!: MinutesView['supplements'];

  @Column('simple-json')
  scans!: MinutesView['scans'];

  /** When each side was reminded last to sign. */
  @Column('simple-json')
  reminded!: Record<Side, string | null>;

  /** Where the log tells of the freezing that stands, and of the last signature. */
  @Column('integer', { nullable: true })
  frozenAt!: number | null;

  @Column('integer', { nullable: true })
  signedAt!: number | null;

  /** When the second side signed: the register is read by it. */
  @Column('varchar', { length: 24, nullable: true })
  sealedAt!: string | null;

  @Column('simple-json')
  openedBy!: PersonCard;

  @Column('varchar', { length: 24 })
  openedAt!: string;

  @Column('varchar', { length: 24 })
  changedAt!: string;

  @Column('integer')
  version!: number;

  toView(): MinutesView {
    const { id, number, channelId, audience, meetingId, form, title, heldAt, place, host, delegations } = this;
    const { references, state, sentAt, rows, actions, attachments, signBy, frozen, signatures, freezes } = this;
    const { terms, force, supersededBy, supplementTo, supplements, scans } = this;
    const { openedBy, openedAt, changedAt, version } = this;
    const head = { id, number, channelId, audience, meetingId, form, title, heldAt, place, host, delegations };
    const body = { references, state, sentAt, rows, actions, attachments, signBy, frozen, signatures, freezes };
    const after = { terms, force, supersededBy, supplementTo, supplements, scans };
    return { ...head, ...body, ...after, openedBy, openedAt, changedAt, version };
  }
}

/** What one side approved inside of one freezing of minutes. */
@Entity('minutes_inner')
export class StoredInner {
  @ForeignKey(() => Minutes, { name: 'minutes_inner_fk' })
  @PrimaryColumn('varchar', { length: 36 })
  minutesId!: string;

  @PrimaryColumn('varchar', { length: 120 })
  audience!: string;

  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('simple-json')
  approvals!: MinutesInner['approvals'];

  @Column('integer')
  version!: number;

  toView(): MinutesInner {
    const { minutesId, channelId, audience, approvals, version } = this;
    return { minutesId, channelId, audience, approvals, version };
  }
}

/** Two texts as they were frozen once, whatever became of them. */
@Entity('minutes_version')
export class StoredVersion {
  @ForeignKey(() => Minutes, { name: 'minutes_version_fk' })
  @PrimaryColumn('varchar', { length: 36 })
  minutesId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('varchar', { length: 24 })
  at!: string;

  @Column('simple-json')
  by!: PersonCard;

  @Column('varchar', { length: 64 })
  hash!: string;

  @Column('simple-json')
  texts!: MinutesVersion['texts'];

  toView(): MinutesVersion {
    const { version, at, by, hash, texts } = this;
    return { version, at, by, hash, texts };
  }
}

/** The last number of a series: of one room, one opening side and one year. */
@Entity('minutes_counter')
export class MinutesCounter {
  @PrimaryColumn('varchar', { length: 120 })
  audience!: string;

  @PrimaryColumn('varchar', { length: 2 })
  side!: Side;

  @PrimaryColumn('integer')
  year!: number;

  @Column('integer')
  last!: number;
}
