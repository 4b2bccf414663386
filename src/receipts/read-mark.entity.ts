import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * How far somebody has read an audience, and how far their browsers have received it. Outside the record: nobody is
 * held to what they scrolled past.
 */
@Entity('read_mark')
export class ReadMarkRow {
  @PrimaryColumn('varchar', { length: 36 })
  personId!: string;

  @Index('read_mark_audience')
  @PrimaryColumn('varchar', { length: 120 })
  audience!: string;

  @Column('integer')
  position!: number;

  @Column('integer', { default: 0 })
  delivered!: number;
}
