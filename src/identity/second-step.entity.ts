import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.js';

/** What a person's authenticator shares with the service. Never leaves the server, and lies here sealed. */
@Entity('second_step')
export class SecondStep {
  @ForeignKey(() => Person, { name: 'second_step_person_fk' })
  @PrimaryColumn('varchar', { length: 36 })
  personId!: string;

  /** Sealed by the key beside the database, so a copy of the database alone signs nobody in. */
  @Column('text')
  secret!: string;

  /** The last half minute whose code was taken; it and all before it are over. */
  @Column('integer')
  lastStep!: number;
}

/** A code for the day the telephone is not at hand. Only its hash is kept. */
@Entity('recovery_code')
export class RecoveryCode {
  @ForeignKey(() => Person, { name: 'recovery_code_person_fk' })
  @PrimaryColumn('varchar', { length: 36 })
  personId!: string;

  @PrimaryColumn('varchar', { length: 64 })
  codeHash!: string;

  @Column('varchar', { length: 24, nullable: true })
  usedAt!: string | null;
}
