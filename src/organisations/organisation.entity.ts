import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Side } from '../contract/basics.js';
import type { Letterhead, Level, OrganisationView } from '../contract/organisations.js';

type Names = OrganisationView['name'];

/** An agency of one side. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 2 })
  side!: Side;

  @Column('varchar', { length: 20 })
  level!: Level;

  @Column('simple-json')
  name!: Names;

  @Column('simple-json')
  shortName!: Names;

  @Column('simple-json', { nullable: true })
  letterhead!: Letterhead | null;

  @Column('integer')
  version!: number;

  toView(): OrganisationView {
    const { id, side, level, name, shortName, letterhead, version } = this;
    return { id, side, level, name, shortName, ...(letterhead && { letterhead }), version };
  }
}
