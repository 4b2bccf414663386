import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TopicPart } from '../contract/topics.js';

/** How far somebody has read one topic of a room ahead of the room itself. */
@Entity('topic_mark')
export class TopicMarkRow {
  @PrimaryColumn('varchar', { length: 36 })
  personId!: string;

  @PrimaryColumn('varchar', { length: 120 })
  audience!: string;

  /** The topic, or `none` for what stands under none. */
  @PrimaryColumn('varchar', { length: 36 })
  part!: TopicPart;

  @Column('integer')
  position!: number;
}
