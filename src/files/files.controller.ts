import { Controller, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { Variant } from '../contract/files.js';
import { Files } from './files.service.js';

/** Bytes for saving, or for an `<img>` of our own page; opened by themselves they can do nothing. */
const shut = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, max-age=86400, immutable',
  vary: 'cookie',
};

/** Reading files. */
@Controller()
export class FilesController {
  constructor(private readonly files: Files) {}

  @Route('GET /files/:fileId/:variant')
  async read(
    @CurrentActor() actor: Actor,
    @Param('fileId', { schema: Id }) id: string,
    @Param('variant', { schema: Variant }) variant: Variant,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, type, size, stream } = await this.files.read(actor, id, variant);
    void reply.headers(shut);
    // RFC 8187: `encodeURIComponent` leaves four signs that are not allowed there.
    const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
    return new StreamableFile(stream, { type, length: size, disposition: `attachment; filename*=UTF-8''${encoded}` });
  }
}
