import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Device, SessionView } from '../contract/sessions.js';
import { Person } from './person.entity.js';

/** One sign-in on one device. Only the hash of its token is kept. */
@Entity('session')
export class Session {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Index('session_token', { unique: true })
  @Column('varchar', { length: 64 })
  tokenHash!: string;

  @ForeignKey(() => Person, { name: 'session_person_fk' })
  @Index('session_person')
  @Column('varchar', { length: 36 })
  personId!: string;

  @Column('varchar', { length: 24 })
  openedAt!: string;

  @Column('varchar', { length: 24 })
  expiresAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  endedAt!: string | null;

  @Column('simple-json', { nullable: true })
  device!: Device | null;

  /** When it was last heard of, to the minute; outside the record. */
  @Column('varchar', { length: 24, nullable: true })
  seenAt!: string | null;

  toView(): SessionView {
    const { id, personId, openedAt, expiresAt, device } = this;
    return { id, personId, openedAt, expiresAt, ...(device && { device }) };
  }
}
