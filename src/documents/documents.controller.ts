import { Controller, Param, Query, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Config } from '../config/config.js';
import { Id } from '../contract/basics.js';
import { PaperQuery } from '../contract/documents.js';
import { Documents } from './documents.service.js';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Record<PaperQuery['format'], string>;

/** Minutes as papers, to print and to hand in. */
@Controller()
export class DocumentsController {
  constructor(
    private readonly config: Config,
    private readonly documents: Documents,
  ) {}

  @Route('GET /minutes/:minutesId/paper')
  async paper(
    @CurrentActor() actor: Actor,
    @Param('minutesId', { schema: Id }) id: string,
    @Query({ schema: PaperQuery }) query: PaperQuery,
    @Req() { protocol, host }: FastifyRequest,
  ): Promise<StreamableFile> {
    const origin = this.config.publicOrigin ?? `${protocol}://${host}`;
    const { name, bytes } = await this.documents.paper(actor, id, query, origin);
    return new StreamableFile(bytes, {
      type: types[query.format],
      length: bytes.length,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
