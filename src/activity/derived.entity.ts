import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By which rule rows that follow from others were made last. */
@Entity('derived')
export class DerivedRow {
  @PrimaryColumn('varchar', { length: 40 })
  name!: string;

  @Column('integer')
  rule!: number;
}
