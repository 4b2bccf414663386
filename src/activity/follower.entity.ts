import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far one of the server's own readers of the log has come, and by which rule it reads. */
@Entity('follower')
export class FollowerRow {
  @PrimaryColumn('varchar', { length: 40 })
  name!: string;

  @Column('integer')
  rule!: number;

  /** The place of the last event it has read, in the node's one order. */
  @Column('integer')
  seq!: number;
}
