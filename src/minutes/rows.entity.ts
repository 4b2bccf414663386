import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Side } from '../contract/basics.js';
import type { MinutesAction, MinutesRow } from '../contract/minutes.js';
import type { BilingualText } from '../contract/text.js';
import { Minutes } from './minutes.entity.js';

/** A row of minutes, so that two people in two rows never meet. */
@Entity('minutes_row')
export class StoredRow {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Index('minutes_row_minutes')
  @ForeignKey(() => Minutes, { name: 'minutes_row_fk' })
  @Column('varchar', { length: 36 })
  minutesId!: string;

  @Column('varchar', { length: 20 })
  part!: MinutesRow['part'];

  @Column('varchar', { length: 10 })
  kind!: MinutesRow['kind'];

  @Column('simple-json')
  text!: BilingualText;

  @Column('simple-json')
  stands!: MinutesRow['stands'];

  @Column('simple-json')
  suggestions!: MinutesRow['suggestions'];

  @Column('simple-json', { nullable: true })
  override!: MinutesRow['override'];

  /** 1 once it was taken out. */
  @Column('integer')
  removed!: number;

  @Column('integer')
  version!: number;

  toView(): MinutesRow {
    const { id, minutesId, part, kind, text, stands, suggestions, override, version } = this;
    const removed = this.removed === 1 && ({ removed: true } as const);
    return { id, minutesId, part, kind, text, stands, suggestions, override, ...removed, version };
  }
}

/** An agreed action. */
@Entity('minutes_action')
export class StoredAction {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Index('minutes_action_minutes')
  @ForeignKey(() => Minutes, { name: 'minutes_action_fk' })
  @Column('varchar', { length: 36 })
  minutesId!: string;

  @Column('simple-json')
  text!: BilingualText;

  @Column('varchar', { length: 4, nullable: true })
  lead!: MinutesAction['lead'];

  @Column('varchar', { length: 2, nullable: true })
  support!: Side | null;

  @Column('varchar', { length: 24, nullable: true })
  due!: string | null;

  @Column('simple-json', { nullable: true })
  issue!: MinutesAction['issue'];

  @Column('integer')
  removed!: number;

  @Column('integer')
  version!: number;

  toView(): MinutesAction {
    const { id, minutesId, text, lead, support, due, issue, version } = this;
    const removed = this.removed === 1 && ({ removed: true } as const);
    return { id, minutesId, text, lead, support, due, issue, ...removed, version };
  }
}
