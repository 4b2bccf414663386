import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import type { Side } from '../contract/basics.js';
import type { FileView } from '../contract/files.js';
import { Person } from '../identity/person.entity.js';
import { StoredFile } from './file.entity.js';

/** Whether somebody may read what a file was posted with; `false` too when it is another kind of thing. */
type Carrier = (rows: EntityManager, actor: Actor, carriedBy: string) => Promise<boolean>;

/** The one way to a file on somebody's behalf, and the one way of a file into what is posted. */
@Injectable()
export class FilesAccess {
  private readonly carriers: Carrier[] = [];

  /** Whoever posts things with files says who may read them. */
  whenCarried(carrier: Carrier): void {
    this.carriers.push(carrier);
  }

  /** Before it is posted it is the uploader's alone; afterwards it is for the readers of what carries it. */
  async readable(rows: EntityManager, actor: Actor, id: string): Promise<StoredFile> {
    const file = await rows.findOneBy(StoredFile, { id });
    if (!file || !(await this.reads(rows, actor, file))) throw new Problem('file.not_found');
    return file;
  }

  /** Makes one's own finished uploads part of what is being posted, in the order given. */
  async carry(change: Change, ids: readonly string[], carriedBy: string): Promise<FileView[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return [];
    const mine = { id: In(wanted), uploaderId: change.actor.id };
    const found = new Map((await change.rows.findBy(StoredFile, mine)).map((file) => [file.id, file]));
    for (const id of wanted) if (found.get(id)?.carriedBy !== null) throw new Problem('file.not_found');
    const { affected } = await change.rows.update(StoredFile, { ...mine, carriedBy: IsNull() }, { carriedBy });
    // Two messages at once wanted the same file: it goes with the first.
    if (affected !== wanted.length) throw new Problem('file.not_found');
    return wanted.flatMap((id) => found.get(id)?.toView() ?? []);
  }

  /** The same files for other readers: new ids, so that nothing tells of where they stood before. */
  async copy(change: Change, views: readonly FileView[], carriedBy: string): Promise<FileView[]> {
    const copies: FileView[] = [];
    for (const { id } of views) {
      const file = await change.rows.findOneByOrFail(StoredFile, { id });
      const copy = change.rows.create(StoredFile, { ...file, id: uuid(), carriedBy });
      await change.rows.insert(StoredFile, copy);
      copies.push(copy.toView());
    }
    return copies;
  }

  /** How many of these files people of a side handed over. */
  async countFrom(rows: EntityManager, side: Side, views: readonly FileView[]): Promise<number> {
    const ids = views.map(({ id }) => id);
    const files = await rows.find(StoredFile, { select: { id: true, uploaderId: true }, where: { id: In(ids) } });
    const uploaders = [...new Set(files.map(({ uploaderId }) => uploaderId))];
    const people = await rows.find(Person, { select: { id: true }, where: { id: In(uploaders), side } });
    const own = new Set(people.map(({ id }) => id));
    return files.filter(({ uploaderId }) => own.has(uploaderId)).length;
  }

  private async reads(rows: EntityManager, actor: Actor, { uploaderId, carriedBy }: StoredFile): Promise<boolean> {
    if (carriedBy === null) return uploaderId === actor.id;
    for (const carrier of this.carriers) if (await carrier(rows, actor, carriedBy)) return true;
    return false;
  }
}
