import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** One line of the log: what happened, for whom to read, chained to the line before it. Never changed. */
@Entity('event')
@Index('event_audience_position', ['audience', 'position'], { unique: true })
export class EventRow {
  @PrimaryGeneratedColumn('increment', { type: 'integer' })
  seq!: number;

  @Column('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 36 })
  origin!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  @Column('integer')
  position!: number;

  @Column('varchar', { length: 60 })
  kind!: string;

  @Column('varchar', { length: 36 })
  actorId!: string;

  @Column('varchar', { length: 36, nullable: true })
  organisationId!: string | null;

  @Column('varchar', { length: 24 })
  at!: string;

  /** Canonical JSON, exactly the bytes that were hashed. */
  @Column('text')
  payload!: string;

  @Column('varchar', { length: 32 })
  salt!: string;

  @Column('varchar', { length: 64 })
  payloadHash!: string;

  @Column('varchar', { length: 64 })
  previousHash!: string;

  @Column('varchar', { length: 64 })
  hash!: string;
}

/** Where an audience's log ends. */
@Entity('audience')
export class AudienceHead {
  @PrimaryColumn('varchar', { length: 120 })
  id!: string;

  @Column('integer')
  position!: number;

  @Column('varchar', { length: 64 })
  hash!: string;
}

/** The answer a change was given, so that the same change sent again gets it again. */
@Entity('answer')
export class Answer {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 36 })
  actorId!: string;

  @Column('varchar', { length: 64 })
  fingerprint!: string;

  /** As JSON; where an event tells the same, only the name it has in that event's payload. */
  @Column('text')
  answer!: string;

  @Column('varchar', { length: 120, nullable: true })
  audience!: string | null;

  @Column('integer', { nullable: true })
  position!: number | null;

  @Column('varchar', { length: 24 })
  at!: string;
}

/** Which node this is: the origin of every event it writes. One row. */
@Entity('node')
export class NodeRow {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 24 })
  createdAt!: string;
}
