import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from './person.entity.js';

/**
 * What a one-time link lets its holder do. `sign_in` exists in the demo alone and may be used again; `code` and `enrol`
 * are handed out in the middle of a sign-in, for its second half.
 */
export type LinkPurpose = 'set_up' | 'invitation' | 'password' | 'sign_in' | 'code' | 'enrol';

/** A one-time link. Only the hash of its token is kept. */
@Entity('link')
export class Link {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Index('link_token', { unique: true })
  @Column('varchar', { length: 64 })
  tokenHash!: string;

  @Column('varchar', { length: 20 })
  purpose!: LinkPurpose;

  @ForeignKey(() => Person, { name: 'link_person_fk' })
  @Index('link_person')
  @Column('varchar', { length: 36, nullable: true })
  personId!: string | null;

  @Column('varchar', { length: 24 })
  expiresAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  usedAt!: string | null;
}
