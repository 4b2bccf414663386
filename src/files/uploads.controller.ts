import { Body, Controller, Param, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { BeginUpload, Bytes, ChunkQuery } from '../contract/files.js';
import { Uploads } from './uploads.service.js';

/** Handing a file over. */
@Controller()
export class UploadsController {
  constructor(private readonly uploads: Uploads) {}

  @Route('POST /uploads')
  begin(@CurrentActor() actor: Actor, @Body({ schema: BeginUpload }) input: BeginUpload) {
    return this.uploads.begin(actor, input);
  }

  @Route('GET /uploads/:uploadId')
  look(@CurrentActor() actor: Actor, @Param('uploadId', { schema: Id }) id: string) {
    return this.uploads.look(actor, id);
  }

  @Route('PUT /uploads/:uploadId/chunks')
  append(
    @CurrentActor() actor: Actor,
    @Param('uploadId', { schema: Id }) id: string,
    @Query({ schema: ChunkQuery }) { offset }: ChunkQuery,
    @Body({ schema: Bytes }) bytes: Uint8Array,
  ) {
    return this.uploads.append(actor, id, offset, bytes);
  }
}
