import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Side } from '../contract/basics.js';
import { Issue } from './issue.entity.js';

/**
 * What figures are made of, narrow enough to be counted by the thousand: one row for each issue between both sides. The
 * times are those of the side that was asked; what lay where is in whole seconds.
 */
@Entity('issue_measure')
@Index('issue_measure_opened', ['audience', 'openedAt'])
@Index('issue_measure_closed', ['audience', 'closedAt'], { where: '"closedAt" IS NOT NULL' })
@Index('issue_measure_open', ['audience'], { where: '"closedAt" IS NULL' })
export class IssueMeasure {
  @ForeignKey(() => Issue, { name: 'issue_measure_fk' })
  @PrimaryColumn('varchar', { length: 36 })
  issueId!: string;

  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  @Column('varchar', { length: 40 })
  type!: string;

  @Column('varchar', { length: 2 })
  raisedBy!: Side;

  @Column('varchar', { length: 24 })
  openedAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  closedAt!: string | null;

  /** When the turn first came to the side that was asked, and by when it was to be done. */
  @Column('varchar', { length: 24, nullable: true })
  askedAt!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  due!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  acceptedAt!: string | null;

  @Column('varchar', { length: 24, nullable: true })
  answeredAt!: string | null;

  @Column('integer')
  heldVn!: number;

  @Column('integer')
  heldCn!: number;

  /** The turn that still runs. */
  @Column('varchar', { length: 2, nullable: true })
  turnSide!: Side | null;

  @Column('varchar', { length: 24, nullable: true })
  turnSince!: string | null;

  /** Vehicles named in it that no confirmed record says were handed over: held, where its type hands vehicles over. */
  @Column('integer')
  vehicles!: number;
}
