import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FileView, MediaType } from '../contract/files.js';
import type { ProblemCode } from '../contract/problems.js';

/** Some bytes on the disk, by their hash. */
export interface Content {
  size: number;
  sha256: string;
}

/** A file that was handed over whole and accepted. The same bytes handed over twice are two files and lie there once. */
@Entity('file')
export class StoredFile {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Column('varchar', { length: 36 })
  uploaderId!: string;

  @Column('varchar', { length: 255 })
  name!: string;

  @Column('varchar', { length: 100 })
  mediaType!: MediaType;

  @Column('integer')
  size!: number;

  @Column('varchar', { length: 64 })
  sha256!: string;

  @Column('integer', { nullable: true })
  width!: number | null;

  @Column('integer', { nullable: true })
  height!: number | null;

  @Column('simple-json', { nullable: true })
  thumbnail!: Content | null;

  @Column('simple-json', { nullable: true })
  evidence!: Content | null;

  @Column('simple-json')
  sent!: Content;

  @Column('varchar', { length: 24 })
  uploadedAt!: string;

  /** What it was posted with; until then it is its uploader's alone. */
  @Index('file_carried_by')
  @Column('varchar', { length: 36, nullable: true })
  carriedBy!: string | null;

  toView(): FileView {
    const { id, name, mediaType, size, sha256, width, height, evidence, sent } = this;
    return { id, name, mediaType, size, sha256, width, height, thumbnail: this.thumbnail !== null, evidence, sent };
  }
}

/** A file on its way. How much of it has arrived is the length of what lies on the disk. */
@Entity('upload')
export class Upload {
  @PrimaryColumn('varchar', { length: 36 })
  id!: string;

  @Index('upload_person')
  @Column('varchar', { length: 36 })
  personId!: string;

  @Column('varchar', { length: 255 })
  name!: string;

  @Column('integer')
  size!: number;

  @Column('varchar', { length: 24 })
  begunAt!: string;

  /** Why the file was not accepted; whoever lost the answer asks again. */
  @Column('varchar', { length: 40, nullable: true })
  refused!: ProblemCode | null;
}
