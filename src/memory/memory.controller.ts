import { Body, Controller, Param, Query, StreamableFile } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { Bytes } from '../contract/files.js';
import { FindMatches, ImportQuery } from '../contract/memory.js';
import { Act } from '../contract/people.js';
import { MemoryImports } from './imports.service.js';
import { Matches } from './matches.service.js';
import { MemoryReading } from './memory.reading.js';

/** Pairs that were checked before. */
@Controller()
export class MemoryController {
  constructor(
    private readonly matches: Matches,
    private readonly reading: MemoryReading,
    private readonly imports: MemoryImports,
  ) {}

  @Route('POST /memory/matches')
  find(@CurrentActor() actor: Actor, @Body({ schema: FindMatches }) input: FindMatches) {
    return this.matches.find(actor, input);
  }

  @Route('GET /channels/:channelId/memory')
  look(@CurrentActor() actor: Actor, @Param('channelId', { schema: Id }) channelId: string) {
    return this.reading.look(actor, channelId);
  }

  @Route('GET /channels/:channelId/memory/tmx')
  async tmx(@CurrentActor() actor: Actor, @Param('channelId', { schema: Id }) channelId: string) {
    const { name, stream } = await this.reading.tmx(actor, channelId);
    return new StreamableFile(stream, {
      type: 'application/xml; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Route('POST /channels/:channelId/memory/imports/preview')
  preview(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) channelId: string,
    @Body({ schema: Bytes }) bytes: Uint8Array,
  ) {
    return this.imports.preview(actor, channelId, bytes);
  }

  @Route('POST /channels/:channelId/memory/imports')
  bringIn(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) channelId: string,
    @Query({ schema: ImportQuery }) query: ImportQuery,
    @Body({ schema: Bytes }) bytes: Uint8Array,
  ) {
    return this.imports.bringIn(actor, channelId, query, bytes);
  }

  @Route('POST /memory-imports/:importId/withdraw')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('importId', { schema: Id }) importId: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.imports.withdraw(actor, importId, input);
  }
}
