import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { BilingualName, Language, Side } from '../contract/basics.js';
import type { NameConfirmation, PersonCard, PersonName, PersonView, Role } from '../contract/people.js';
import type { Preferences, QuietHours, SavedFilter, TextLayout } from '../contract/sessions.js';

/**
 * Somebody with an account: a member of an organisation, or the node's operator, who belongs to none. An address is
 * unique within its organisation only: whether another one knows it is nobody's business.
 */
@Entity('person')
@Index('person_organisation_email', ['organisationId', 'email'], { unique: true })
export class Person {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @ForeignKey('organisation', { name: 'person_organisation_fk' })
  @Column('varchar', { length: 36, nullable: true })
  organisationId!: string | null;

  @Column('varchar', { length: 2, nullable: true })
  side!: Side | null;

  @Index('person_email')
  @Column('varchar', { length: 200 })
  email!: string;

  @Column('simple-json')
  name!: PersonName;

  @Column('simple-json', { nullable: true })
  post!: BilingualName | null;

  @Column('simple-json')
  roles!: Role[];

  @Column('varchar', { length: 20 })
  status!: 'invited' | 'active' | 'suspended' | 'removed';

  @Column('varchar', { length: 24, nullable: true })
  invitedUntil!: string | null;

  @Column('text', { nullable: true })
  passwordHash!: string | null;

  /** Since when they sign in with a second step; its secret is in a table of its own. */
  @Column('varchar', { length: 24, nullable: true })
  secondStepSince!: string | null;

  /** An interpreter's word for the name in the other side's script, while it stands as confirmed. */
  @Column('simple-json', { nullable: true })
  nameConfirmed!: NameConfirmation | null;

  /** Tries to sign in in vain since the last time it was not. Outside the record: its sum is told on signing in. */
  @Column('integer', { default: 0 })
  failedTries!: number;

  @Column('varchar', { length: 2 })
  language!: Language;

  @Column('varchar', { length: 20 })
  layout!: TextLayout;

  @Column('varchar', { length: 20 })
  theme!: Preferences['theme'];

  @Column('varchar', { length: 20 })
  sendKey!: Preferences['sendKey'];

  @Column('simple-json', { nullable: true })
  quiet!: QuietHours | null;

  @Column('varchar', { length: 3, default: 'on' })
  keys!: 'on' | 'off';

  @Column('varchar', { length: 3, default: 'on' })
  terms!: 'on' | 'off';

  @Column('simple-json', { nullable: true })
  filters!: SavedFilter[] | null;

  @Column('integer')
  preferencesVersion!: number;

  @Column('integer')
  version!: number;

  /** Who they are, as it stands now; copied into what they write. */
  toCard(): PersonCard {
    const { id, name, post, side, organisationId } = this;
    return { id, name, post, side, organisationId };
  }

  /** As their own organisation (and the operator) sees them. */
  toView(): PersonView {
    const { roles, version, nameConfirmed, email, language, status, invitedUntil, secondStepSince } = this;
    const account = { email, language, status, invitedUntil, secondStepSince };
    return { ...this.toCard(), roles, version, nameConfirmed, account };
  }

  toPreferences(): Preferences & { version: number } {
    const { language, layout, theme, sendKey, quiet, keys, terms, filters, preferencesVersion: version } = this;
    const own = {
      ...(keys === 'off' && { keys }),
      ...(terms === 'off' && { terms }),
      ...(filters?.length && { filters }),
    };
    return { language, layout, theme, sendKey, quiet, ...own, version };
  }
}

/** What a new person starts with. */
export const newPerson = {
  passwordHash: null,
  secondStepSince: null,
  nameConfirmed: null,
  failedTries: 0,
  layout: 'side_by_side',
  theme: 'system',
  sendKey: 'enter',
  quiet: null,
  keys: 'on',
  terms: 'on',
  filters: null,
  preferencesVersion: 1,
  version: 1,
} as const satisfies Partial<Person>;
