import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Side } from '../contract/basics.js';

/** When a side was last reminded of something by the clock. Outside the record: what was said stands there as a message. */
@Entity('reminder')
export class Reminder {
  /** The meeting, the minutes or the issue. */
  @PrimaryColumn('varchar', { length: 36 })
  about!: string;

  @PrimaryColumn('varchar', { length: 2 })
  side!: Side;

  @Column('varchar', { length: 24 })
  at!: string;
}
