import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeskKind, DeskTaking } from '../contract/desk.js';
import type { PersonCard } from '../contract/people.js';

/** A text that waits for an interpreter. It follows from the log; its words are read where they stand. */
@Entity('desk_text')
@Index('desk_text_order', ['audience', 'kind', 'urgency', 'key'])
export class DeskRow {
  @PrimaryColumn('varchar', { length: 160 })
  key!: string;

  /** What it is a part of: `message:<id>`, `issue:<id>`. */
  @Index('desk_text_thing')
  @Column('varchar', { length: 60 })
  thing!: string;

  @Column('varchar', { length: 10 })
  kind!: DeskKind;

  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  /** Read by those who joined before it; 0 is read by everybody in the room. */
  @Column('integer')
  position!: number;

  /** Its place in the list: how pressing, by when, since when. */
  @Column('varchar', { length: 60 })
  urgency!: string;
}

/** Who of a side works on a text, as long as it waits. */
@Entity('desk_taking')
@Index('desk_taking_taker', ['takerId'])
export class DeskTakingRow {
  @PrimaryColumn('varchar', { length: 160 })
  key!: string;

  /** The room of the side whose matter this is. */
  @PrimaryColumn('varchar', { length: 120 })
  audience!: string;

  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 36 })
  takerId!: string;

  @Column('simple-json')
  taker!: PersonCard;

  @Column('varchar', { length: 24 })
  at!: string;

  toView(): DeskTaking {
    const { key, channelId, audience, taker: by, at } = this;
    return { key, channelId, audience, taken: { by, at }, at };
  }
}
