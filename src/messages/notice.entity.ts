import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whom a message calls, to be found by whom it is for. What it says stands in the message alone. */
@Entity('notice')
@Index('notice_target', ['target', 'at'])
export class Notice {
  @PrimaryColumn('varchar', { length: 36 })
  messageId!: string;

  @PrimaryColumn('varchar', { length: 60 })
  target!: string;

  @Column('varchar', { length: 36 })
  authorId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  @Column('integer')
  position!: number;

  @Column('varchar', { length: 24 })
  at!: string;
}

/** How far somebody has seen their notices. Outside the record, as read marks are. */
@Entity('notices_seen')
export class NoticesSeenRow {
  @PrimaryColumn('varchar', { length: 36 })
  personId!: string;

  @Column('varchar', { length: 24 })
  until!: string;
}
