import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Side } from '../contract/basics.js';
import type { SearchThing } from '../contract/search.js';

/** Something that can be found: its place in the index of words, who reads it, and what it is narrowed by. */
@Entity('search_item')
@Index('search_item_thing', ['thingId'], { unique: true })
@Index('search_item_at', ['at'])
@Index('search_item_within', ['withinId'], { where: '"withinId" IS NOT NULL' })
export class SearchItem {
  /** In the order of the log, so that the last place is the newest. */
  @PrimaryGeneratedColumn('increment')
  place!: number;

  @Column('varchar', { length: 10 })
  thing!: SearchThing;

  @Column('varchar', { length: 36 })
  thingId!: string;

  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  /** Its place in the audience, before which a later member does not read; 0 for what all of a room read. */
  @Column('integer')
  position!: number;

  @Column('varchar', { length: 24 })
  at!: string;

  @Column('varchar', { length: 2, nullable: true })
  side!: Side | null;

  /** The minutes of a row, with which it goes. */
  @Column('varchar', { length: 36, nullable: true })
  withinId!: string | null;
}
