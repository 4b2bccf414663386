import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PasskeyView } from '../contract/passkeys.js';
import { Person } from './person.entity.js';

/** A key of a person's own device, as far as it may be known: with it one signs, and nobody else does. */
@Entity('passkey')
// Of each person: whether somebody else's key still stands is told to nobody who tries to have the same.
@Index('passkey_credential', ['personId', 'credentialId'], { unique: true })
export class Passkey {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Index('passkey_person')
  @ForeignKey(() => Person, { name: 'passkey_person_fk' })
  @Column('varchar', { length: 36 })
  personId!: string;

  @Column('text')
  credentialId!: string;

  @Column('varchar', { length: 60 })
  name!: string;

  /** As the device gave it (COSE, base64url). */
  @Column('text')
  coseKey!: string;

  /** The same as SubjectPublicKeyInfo (DER, base64url), as it is kept with what it signs. */
  @Column('text')
  publicKey!: string;

  /** How often the device says it was used; it never goes back. */
  @Column('integer')
  counter!: number;

  @Column('varchar', { length: 24 })
  addedAt!: string;

  @Column('varchar', { length: 24, nullable: true })
  usedAt!: string | null;

  toView(): PasskeyView {
    const { id, credentialId, name, addedAt, usedAt } = this;
    return { id, credentialId, name, addedAt, usedAt };
  }
}
