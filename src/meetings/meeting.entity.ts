import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Channel } from '../channels/channel.entity.js';
import type { BilingualName, Side } from '../contract/basics.js';
import type {
  AgendaItem,
  CallNote,
  MeetingOutcome,
  MeetingTime,
  MeetingView,
  Proposal,
  Series,
} from '../contract/meetings.js';
import type { PersonCard } from '../contract/people.js';
import type { BilingualText } from '../contract/text.js';

/** Talks of both sides as they stand now. */
@Entity('meeting')
@Index('meeting_open', ['audience', 'startsAt', 'id'], { where: '"over" = 0' })
@Index('meeting_over', ['audience', 'startsAt', 'id'], { where: '"over" = 1' })
export class Meeting {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @ForeignKey(() => Channel, { name: 'meeting_channel_fk' })
  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  @Column('varchar', { length: 20 })
  kind!: MeetingView['kind'];

  @Column('integer', { nullable: true })
  ordinal!: number | null;

  @Column('simple-json')
  title!: BilingualText;

  @Column('varchar', { length: 100, nullable: true })
  gateId!: string | null;

  @Column('varchar', { length: 2 })
  host!: Side;

  @Column('varchar', { length: 24 })
  startsAt!: string;

  @Column('varchar', { length: 24 })
  endsAt!: string;

  @Column('simple-json')
  time!: MeetingTime;

  @Column('simple-json')
  place!: BilingualName;

  @Column('varchar', { length: 20 })
  expects!: MeetingOutcome;

  @Column('simple-json')
  delegations!: MeetingView['delegations'];

  @Column('simple-json')
  replies!: MeetingView['replies'];

  @Column('simple-json')
  arrangements!: MeetingView['arrangements'];

  @Column('varchar', { length: 20 })
  state!: MeetingView['state'];

  @Column('simple-json')
  agenda!: string[];

  @Column('simple-json', { nullable: true })
  series!: Series | null;

  @Column('varchar', { length: 36, nullable: true })
  previousId!: string | null;

  @Column('varchar', { length: 36, nullable: true })
  nextId!: string | null;

  @Column('varchar', { length: 2 })
  calledSide!: Side;

  @Column('simple-json')
  calledBy!: PersonCard;

  @Column('varchar', { length: 24 })
  calledAt!: string;

  @Column('varchar', { length: 24 })
  changedAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  closedAt!: string | null;

  @Column('simple-json', { nullable: true })
  cancelled!: MeetingView['cancelled'];

  @Column('simple-json', { nullable: true })
  note!: CallNote | null;

  /** 1 once nothing more is asked of anybody: it is closed or called off, and both accept what was written down. */
  @Column('integer')
  over!: number;

  @Column('integer')
  version!: number;

  toView(): MeetingView {
    const { id, channelId, audience, kind, ordinal, title, gateId, host, startsAt, endsAt, time, place, expects } =
      this;
    const { delegations, replies, arrangements, state, agenda, series, previousId, nextId } = this;
    const { calledSide, calledBy, calledAt, changedAt, closedAt, cancelled, version } = this;
    const what = {
      id,
      channelId,
      audience,
      kind,
      ordinal,
      title,
      gateId,
      host,
      startsAt,
      endsAt,
      time,
      place,
      expects,
    };
    const told = this.note && { note: this.note };
    const how = { delegations, replies, arrangements, state, ...told, agenda, series, previousId, nextId };
    return { ...what, ...how, calledSide, calledBy, calledAt, changedAt, closedAt, cancelled, version };
  }
}

/** A point of an agenda, in the shared room or in one side's. */
@Entity('agenda_item')
@Index('agenda_item_meeting', ['meetingId', 'audience'])
export class AgendaItemRow {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @ForeignKey(() => Meeting, { name: 'agenda_item_meeting_fk' })
  @Column('varchar', { length: 36 })
  meetingId!: string;

  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  @Column('simple-json')
  title!: BilingualText;

  @Column('varchar', { length: 20 })
  section!: AgendaItem['section'];

  @Column('varchar', { length: 2, nullable: true })
  presenter!: Side | null;

  @Column('integer', { nullable: true })
  minutes!: number | null;

  @Column('simple-json', { nullable: true })
  source!: AgendaItem['source'];

  @Column('varchar', { length: 36, nullable: true })
  carriedTo!: string | null;

  @Column('integer')
  removed!: number;

  @Column('simple-json')
  by!: PersonCard;

  @Column('varchar', { length: 24 })
  at!: string;

  @Column('integer')
  version!: number;

  toView(): AgendaItem {
    const { id, meetingId, channelId, audience, title, section, presenter, minutes, source, carriedTo } = this;
    const { removed, by, at, version } = this;
    const what = { id, meetingId, channelId, audience, title, section, presenter, minutes, source, carriedTo };
    return { ...what, ...(removed === 1 && { removed: true as const }), by, at, version };
  }
}

/** Something one side said at the table, and how it ended. */
@Entity('proposal')
@Index('proposal_meeting', ['meetingId'])
@Index('proposal_unanswered', ['audience', 'at'], { where: '"unanswered" = 1' })
export class ProposalRow {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @ForeignKey(() => Meeting, { name: 'proposal_meeting_fk' })
  @Column('varchar', { length: 36 })
  meetingId!: string;

  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  @Column('varchar', { length: 2 })
  side!: Side;

  @Column('varchar', { length: 20 })
  kind!: Proposal['kind'];

  @Column('simple-json')
  text!: BilingualText;

  @Column('varchar', { length: 36, nullable: true })
  itemId!: string | null;

  @Column('simple-json', { nullable: true })
  outcome!: Proposal['outcome'];

  /** 1 while it ended in no answer yet. */
  @Column('integer')
  unanswered!: number;

  @Column('integer')
  withdrawn!: number;

  @Column('simple-json')
  by!: PersonCard;

  @Column('varchar', { length: 24 })
  at!: string;

  @Column('integer')
  version!: number;

  toView(): Proposal {
    const { id, meetingId, channelId, audience, side, kind, text, itemId, outcome, withdrawn, by, at, version } = this;
    const what = { id, meetingId, channelId, audience, side, kind, text, itemId, outcome };
    return { ...what, ...(withdrawn === 1 && { withdrawn: true as const }), by, at, version };
  }
}

/** The secret address of a person's calendar, as a hash. */
@Entity('calendar_feed')
export class CalendarFeedRow {
  @PrimaryColumn('varchar', { length: 36 })
  personId!: string;

  @Index('calendar_feed_token', { unique: true })
  @Column('varchar', { length: 64 })
  tokenHash!: string;

  @Column('varchar', { length: 24 })
  madeAt!: string;
}
