import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import type { Variant } from '../contract/files.js';
import { Database } from '../database/database.js';
import type { Content, StoredFile } from './file.entity.js';
import { FilesAccess } from './files.access.js';
import { nameFor } from './names.js';
import { FileStore } from './store.js';

/** A file on its way to a reader. */
interface Served {
  name: string;
  type: string;
  size: number;
  stream: Readable;
}

/** Files as people get them. */
@Injectable()
export class Files {
  constructor(
    private readonly access: FilesAccess,
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  async read(actor: Actor, id: string, variant: Variant): Promise<Served> {
    const file = await this.access.readable(this.database.read, actor, id);
    const content = contentOf(file, variant);
    if (!content) throw new Problem('file.not_found');
    const full = variant === 'original';
    const type = full ? file.mediaType : 'image/jpeg';
    return {
      name: full ? file.name : nameFor(file.name, 'image/jpeg'),
      type: type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
      size: content.size,
      stream: await this.store.read(content),
    };
  }
}

function contentOf(file: StoredFile, variant: Variant): Content | null {
  return { original: file, evidence: file.evidence, thumbnail: file.thumbnail }[variant];
}
