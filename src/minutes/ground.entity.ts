import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Ground } from '../contract/agreements.js';
import type { Side } from '../contract/basics.js';
import { Issue } from '../issues/issue.entity.js';
import { Minutes } from './minutes.entity.js';

/** A signed clause on which an issue rests. */
@Entity('minutes_ground')
@Index('minutes_ground_minutes', ['minutesId', 'audience'])
export class StoredGround {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  @Index('minutes_ground_issue')
  @ForeignKey(() => Issue, { name: 'minutes_ground_issue_fk' })
  @Column('varchar', { length: 36 })
  issueId!: string;

  @Column('varchar', { length: 40 })
  issueNumber!: string;

  @ForeignKey(() => Minutes, { name: 'minutes_ground_fk' })
  @Column('varchar', { length: 36 })
  minutesId!: string;

  @Column('varchar', { length: 40 })
  number!: string;

  @Column('simple-json')
  clause!: Ground['clause'];

  @Column('simple-json')
  text!: Ground['text'];

  @Column('varchar', { length: 2 })
  side!: Side;

  @Column('simple-json')
  by!: Ground['by'];

  @Column('varchar', { length: 24 })
  at!: string;

  /** 1 once it was taken back. */
  @Column('integer')
  removed!: number;

  @Column('integer')
  version!: number;

  toView(): Ground {
    const { id, channelId, audience, issueId, issueNumber, minutesId, number, clause, text, side, by, at } = this;
    const issue = { id: issueId, number: issueNumber };
    const view = { id, channelId, audience, issue, minutesId, number, clause, text, side, by, at };
    return { ...view, ...(this.removed === 1 && { removed: true as const }), version: this.version };
  }
}
