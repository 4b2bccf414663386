import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Config } from '../config/config.js';
import type { Content } from './file.entity.js';

const missing = (error: unknown) => (error as { code?: unknown }).code === 'ENOENT';

/** The bytes on the disk: what is kept, under its SHA-256 and never changed; what is on its way, under its id. */
@Injectable()
export class FileStore {
  private readonly kept: string;
  private readonly coming: string;

  constructor(config: Config) {
    this.kept = join(config.dataDir, 'files');
    this.coming = join(config.dataDir, 'uploads');
  }

  /** Size and hash, worked out beside the event loop. */
  async hash(bytes: Buffer): Promise<Content> {
    const digest = await crypto.subtle.digest('SHA-256', bytes as Buffer<ArrayBuffer>);
    return { size: bytes.length, sha256: Buffer.from(digest).toString('hex') };
  }

  /** Keeps these bytes: safe on the disk, whole, before this is answered. */
  async keep(bytes: Buffer): Promise<Content> {
    const content = await this.hash(bytes);
    const path = this.path(content.sha256);
    if ((await lengthOf(path)) === bytes.length) return content;
    const folder = dirname(path);
    await mkdir(folder, { recursive: true });
    await mkdir(this.coming, { recursive: true });
    // Aside, so that a backup finds whole files only.
    const temporary = join(this.coming, `kept-${uuid()}`);
    try {
      await withFile(temporary, 'wx', async (file) => {
        await file.writeFile(bytes);
        await file.sync();
      });
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    for (const place of [folder, this.kept]) await withFile(place, 'r', (file) => file.sync());
    return content;
  }

  /** The bytes of something kept, as a stream. */
  async read({ sha256 }: Content): Promise<Readable> {
    return (await open(this.path(sha256), 'r')).createReadStream();
  }

  /** How much of an upload has arrived. */
  arrived(id: string): Promise<number> {
    return lengthOf(join(this.coming, id));
  }

  /** Puts a piece where it belongs; it is on the disk when this is answered. */
  async append(id: string, offset: number, bytes: Uint8Array): Promise<void> {
    await mkdir(this.coming, { recursive: true });
    await withFile(join(this.coming, id), offset === 0 ? 'w' : 'r+', async (file) => {
      await file.write(bytes, 0, bytes.length, offset);
      await file.datasync();
    });
  }

  /** A part of an upload that has arrived. */
  async part(id: string, offset: number, length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(length);
    await withFile(join(this.coming, id), 'r', (file) => file.read(bytes, 0, length, offset));
    return bytes;
  }

  async discard(id: string): Promise<void> {
    await rm(join(this.coming, id), { force: true });
  }

  /** Removes what nobody has added to since then. */
  async sweep(before: number): Promise<void> {
    const names = await readdir(this.coming).catch(() => []);
    for (const name of names) {
      const found = await stat(join(this.coming, name)).catch(() => undefined);
      if (found && found.mtimeMs < before) await this.discard(name);
    }
  }

  private path(sha256: string): string {
    return join(this.kept, sha256.slice(0, 2), sha256.slice(2));
  }
}

async function lengthOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (missing(error)) return 0;
    throw error;
  }
}

async function withFile<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}
