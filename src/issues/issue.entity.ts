import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { Channel } from '../channels/channel.entity.js';
import type { Side } from '../contract/basics.js';
import type { HandOver } from '../contract/hand-overs.js';
import type { Escalation, InnerView, IssueEntry, IssueView, JointStatus } from '../contract/issues.js';
import type { PersonCard } from '../contract/people.js';
import type { BilingualText } from '../contract/text.js';
import { maskedFields } from '../language/personal.js';

/** A matter as it stands now; how it came to stand so is in its entries, and in the log. */
@Entity('issue')
@Index('issue_number', ['number'], { unique: true })
@Index('issue_open', ['audience', 'turnSide', 'due', 'id'], { where: '"closedAt" IS NULL' })
@Index('issue_closed', ['audience', 'closedAt', 'id'], { where: '"closedAt" IS NOT NULL' })
@Index('issue_personal', ['closedAt'], { where: '"personal" > "masked"' })
export class Issue {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 40 })
  number!: string;

  @ForeignKey(() => Channel, { name: 'issue_channel_fk' })
  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  @Column('varchar', { length: 36 })
  topicId!: string;

  @Column('varchar', { length: 40 })
  type!: string;

  @Column('simple-json')
  title!: BilingualText;

  @Column('simple-json')
  fields!: IssueView['fields'];

  @Column('simple-json')
  papers!: IssueView['papers'];

  @Column('simple-json')
  relations!: IssueView['relations'];

  @Column('simple-json', { nullable: true })
  handOvers!: HandOver[] | null;

  @Column('varchar', { length: 2 })
  raisedBy!: Side;

  @Column('simple-json')
  openedBy!: PersonCard;

  @Column('varchar', { length: 24 })
  openedAt!: string;

  @Column('simple-json')
  sides!: IssueView['sides'];

  @Column('simple-json', { nullable: true })
  turn!: IssueView['turn'];

  @Column('simple-json', { nullable: true })
  refusal!: IssueView['refusal'];

  @Column('varchar', { length: 20 })
  status!: JointStatus;

  @Column('varchar', { length: 24 })
  changedAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  closedAt!: string | null;

  /** 1 while an interpreter has something to do. */
  @Column('integer')
  waiting!: number;

  /** 1 once the name of a person was filled in. */
  @Column('integer', { default: 0 })
  personal!: number;

  /** 1 while such names are read masked. */
  @Column('integer', { default: 0 })
  masked!: number;

  @Column('integer')
  version!: number;

  /** Of the turn, what lists are ordered by. */
  @Column('varchar', { length: 2, nullable: true })
  turnSide!: Side | null;

  @Column('varchar', { length: 24, nullable: true })
  due!: string | null;

  toView(): IssueView {
    const { id, number, channelId, audience, topicId, type, title, papers, relations, raisedBy } = this;
    const masked = this.masked === 1;
    const fields = masked ? maskedFields(this.fields) : this.fields;
    const { openedBy, openedAt, sides, turn, refusal, status, changedAt, closedAt, version, handOvers } = this;
    const what = { id, number, channelId, audience, topicId, type, title, fields, papers, relations, raisedBy };
    const where = { openedBy, openedAt, sides, turn, refusal, status, changedAt, closedAt };
    return {
      ...what,
      ...where,
      ...(handOvers?.length && { handOvers }),
      ...(masked && { masked }),
      waiting: this.waiting === 1,
      version,
    };
  }
}

/** One thing that was done to a matter; never changed. */
@Entity('issue_entry')
export class IssueEntryRow {
  @ForeignKey(() => Issue, { name: 'issue_entry_fk' })
  @PrimaryColumn('varchar', { length: 36 })
  issueId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('simple-json')
  entry!: IssueEntry;
}

/** What one side keeps about a matter among itself. */
@Entity('issue_inner')
@Index('issue_inner_assignee', ['assigneeId'])
export class IssueInner {
  @ForeignKey(() => Issue, { name: 'issue_inner_fk' })
  @PrimaryColumn('varchar', { length: 36 })
  issueId!: string;

  @PrimaryColumn('varchar', { length: 120 })
  audience!: string;

  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 36, nullable: true })
  assigneeId!: string | null;

  @Column('simple-json', { nullable: true })
  assignee!: PersonCard | null;

  @Column('varchar', { length: 10 })
  priority!: InnerView['priority'];

  @Column('simple-json')
  tags!: string[];

  @Column('varchar', { length: 24, nullable: true })
  remindAt!: string | null;

  @Column('varchar', { length: 36, nullable: true })
  topicId!: string | null;

  @Column('simple-json', { nullable: true })
  escalation!: Escalation | null;

  @Column('integer')
  version!: number;

  toView(): InnerView {
    const { issueId, channelId, audience, assignee, priority, tags, remindAt, topicId, escalation, version } = this;
    const kept = { assignee, priority, tags, remindAt, topicId, ...(escalation && { escalation }) };
    return { issueId, channelId, audience, ...kept, version };
  }
}

/** The last number of a series: of one room, one raising side and one year. */
@Entity('issue_counter')
export class IssueCounter {
  @PrimaryColumn('varchar', { length: 120 })
  audience!: string;

  @PrimaryColumn('varchar', { length: 2 })
  side!: Side;

  @PrimaryColumn('integer')
  year!: number;

  @Column('integer')
  last!: number;
}

/** Where an issue stands in the index of words, and the hash of the words it is found by there. */
@Entity('issue_words')
@Index('issue_words_issue', ['issueId'], { unique: true })
export class IssueWords {
  @PrimaryGeneratedColumn('increment')
  place!: number;

  @ForeignKey(() => Issue, { name: 'issue_words_fk' })
  @Column('varchar', { length: 36 })
  issueId!: string;

  @Column('varchar', { length: 64 })
  hash!: string;
}
