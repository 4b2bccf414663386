import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../contract/basics.js';
import type { MemoryImport, MemoryPlace } from '../contract/memory.js';
import type { PersonCard } from '../contract/people.js';

/** A pair as it stands in a file, and the line on which it begins. */
export interface Unit {
  line: number;
  source: Language;
  vi: string;
  zh: string;
}

/** A pair of sentences that somebody checked. It follows from the log, or came with a file, and is never written to. */
@Entity('memory_entry')
@Index('memory_entry_thing', ['thing'])
@Index('memory_entry_audience', ['audience', 'place'])
export class MemoryEntry {
  /** Counted over the whole node, so it never leaves it. */
  @PrimaryGeneratedColumn('increment')
  place!: number;

  /** What it stands in: `message:<id>`, `import:<id>`. */
  @Column('varchar', { length: 80 })
  thing!: string;

  /** Where in it. */
  @Column('varchar', { length: 120 })
  part!: string;

  /** SHA-256 of what the part said when it was read. */
  @Column('varchar', { length: 64 })
  hash!: string;

  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  /** Read by those who joined before it; 0 is read by everybody in the room. */
  @Column('integer')
  position!: number;

  @Column('varchar', { length: 20 })
  kind!: MemoryPlace;

  @Column('varchar', { length: 2 })
  source!: Language;

  @Column('text')
  vi!: string;

  @Column('text')
  zh!: string;

  /** Of the texts as they are compared, to find the very same one at once. */
  @Index('memory_entry_vi')
  @Column('varchar', { length: 64 })
  viHash!: string;

  @Index('memory_entry_zh')
  @Column('varchar', { length: 64 })
  zhHash!: string;

  @Column('simple-json')
  by!: PersonCard;

  @Column('varchar', { length: 24 })
  at!: string;

  @Column('integer', { nullable: true })
  termsVersion!: number | null;
}

/** How many pairs of a room a word is in: what is rare leads to few. */
@Entity('memory_word')
export class MemoryWord {
  @PrimaryColumn('varchar', { length: 120 })
  audience!: string;

  @PrimaryColumn('varchar', { length: 80 })
  word!: string;

  @Column('integer')
  entries!: number;
}

/** A file that was brought in. */
@Entity('memory_import')
@Index('memory_import_audience', ['audience'])
export class StoredImport {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 36 })
  channelId!: string;

  @Column('varchar', { length: 120 })
  audience!: string;

  @Column('varchar', { length: 120 })
  name!: string;

  @Column('integer')
  units!: number;

  @Column('varchar', { length: 64 })
  hash!: string;

  @Column('simple-json')
  by!: PersonCard;

  @Column('varchar', { length: 24 })
  at!: string;

  /** The pairs of it, as long as some of them are still to be kept. */
  @Column('simple-json', { nullable: true })
  pending!: Unit[] | null;

  /** How many of them are kept. */
  @Column('integer')
  kept!: number;

  @Column('simple-json', { nullable: true })
  withdrawn!: MemoryImport['withdrawn'];

  toView(): MemoryImport {
    const { id, channelId, audience, name, units, hash, by, at, withdrawn } = this;
    return { id, channelId, audience, name, units, hash, by, at, withdrawn };
  }
}
