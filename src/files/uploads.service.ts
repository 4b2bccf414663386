import { Injectable, Logger } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { Problem } from '../common/problem.js';
import type { BeginUpload, UploadView } from '../contract/files.js';
import { limits } from '../contract/limits.js';
import { Database } from '../database/database.js';
import { type Content, StoredFile, Upload } from './file.entity.js';
import { isPhoto, kindOf } from './kinds.js';
import { cleanName, nameFor } from './names.js';
import { readPhoto } from './photos.js';
import { FileStore } from './store.js';
import { Turns } from './turns.js';

const day = 24 * 60 * 60_000;
/** An upload nobody went on with for so long is given up. */
const keptFor = 7 * day;
const mostOpen = 30;

type Inspected = Pick<StoredFile, 'name' | 'mediaType' | 'width' | 'height' | 'evidence' | 'thumbnail' | 'sent'> &
  Content;

/** Takes files piece by piece, so that a cut line costs one piece, and checks them before they are anything. */
@Injectable()
export class Uploads {
  private readonly logger = new Logger('uploads');
  private readonly turns = new Turns(2);
  private swept = 0;

  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  async begin(actor: Actor, { id, name, size }: BeginUpload): Promise<UploadView> {
    if (size > limits.file) throw new Problem('file.too_large');
    await this.sweep();
    await this.activity.mark(async (rows) => {
      const file = await rows.findOneBy(StoredFile, { id });
      const upload = await rows.findOneBy(Upload, { id });
      const known = file ? { personId: file.uploaderId, size: file.sent.size } : upload;
      if (known && (known.personId !== actor.id || known.size !== size)) throw new Problem('change.id_used');
      if (known) return;
      const open = await rows.countBy(Upload, { personId: actor.id, refused: IsNull() });
      if (open >= mostOpen) throw new Problem('upload.too_many');
      const begunAt = this.clock.instant();
      await rows.insert(Upload, { id, personId: actor.id, name: cleanName(name), size, begunAt, refused: null });
    });
    return this.look(actor, id);
  }

  /** How far one's own upload is; that of somebody else does not exist. */
  async look(actor: Actor, id: string): Promise<UploadView> {
    const file = await this.database.read.findOneBy(StoredFile, { id, uploaderId: actor.id });
    if (file) return { id, offset: file.sent.size, size: file.sent.size, file: file.toView() };
    const { size } = await this.open(actor, id);
    return { id, offset: await this.store.arrived(id), size, file: null };
  }

  /** Takes the next piece. One that is here already changes nothing; one that leaves a gap is refused. */
  append(actor: Actor, id: string, offset: number, bytes: Uint8Array): Promise<UploadView> {
    return this.turns.inTurn(id, async () => {
      const present = await this.look(actor, id);
      if (present.file) return present;
      const end = offset + bytes.length;
      if (!(await this.fits(present, offset, bytes))) {
        throw new Problem('upload.wrong_offset', undefined, { 'upload-offset': String(present.offset) });
      }
      if (end > present.offset) await this.store.append(id, offset, bytes);
      const arrived = Math.max(end, present.offset);
      return arrived < present.size ? { ...present, offset: arrived } : this.finish(actor, id);
    });
  }

  private async fits(present: UploadView, offset: number, bytes: Uint8Array): Promise<boolean> {
    const end = offset + bytes.length;
    if (offset === present.offset) return end <= present.size;
    if (end > present.offset) return false;
    return (await this.store.part(present.id, offset, bytes.length)).equals(bytes);
  }

  private async open(actor: Actor, id: string): Promise<Upload> {
    const upload = await this.database.read.findOneBy(Upload, { id, personId: actor.id });
    if (!upload) throw new Problem('upload.not_found');
    if (upload.refused) throw new Problem(upload.refused);
    return upload;
  }

  /** All of it is here: looked at, put on the disk as it will be kept, and only then made a file. */
  private async finish(actor: Actor, id: string): Promise<UploadView> {
    const { name, size } = await this.open(actor, id);
    const found = await this.turns
      .heavy(async () => this.inspect(await this.store.part(id, 0, size), name))
      .catch(async (error: unknown) => {
        if (error instanceof Problem) await this.refuse(id, error);
        throw error;
      });
    const uploadedAt = this.clock.instant();
    await this.activity.mark(async (rows) => {
      await rows.insert(StoredFile, { ...found, id, uploaderId: actor.id, uploadedAt, carriedBy: null });
      await rows.delete(Upload, { id });
    });
    await this.store.discard(id);
    return this.look(actor, id);
  }

  private async inspect(bytes: Buffer, name: string): Promise<Inspected> {
    const kind = await kindOf(bytes, name);
    const sent = await this.store.hash(bytes);
    if (isPhoto(kind)) {
      const { mediaType, width, height, original, evidence, thumbnail } = await readPhoto(bytes, kind);
      const kept = {
        ...(await this.store.keep(original)),
        evidence: await this.store.keep(evidence),
        thumbnail: await this.store.keep(thumbnail),
      };
      return { ...kept, name: nameFor(name, mediaType), mediaType, width, height, sent };
    }
    const kept = await this.store.keep(bytes);
    const none = { width: null, height: null, evidence: null, thumbnail: null };
    return { ...kept, ...none, name: nameFor(name, kind), mediaType: kind, sent };
  }

  private async refuse(id: string, { code }: Problem): Promise<void> {
    await this.activity.mark((rows) => rows.update(Upload, { id }, { refused: code }));
    await this.store.discard(id);
  }

  /** Once a day, on somebody's way in: what was begun and never finished is cleared away. */
  private async sweep(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - this.swept < day) return;
    this.swept = now;
    try {
      const begunAt = LessThan(new Date(now - keptFor).toISOString());
      await this.activity.mark((rows) => rows.delete(Upload, { begunAt }));
      await this.store.sweep(Date.now() - keptFor);
    } catch (error) {
      this.logger.error(error, 'Old uploads were not cleared away.');
    }
  }
}
