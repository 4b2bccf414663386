import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { PairKeeper } from './imports.keeping.js';
import { MemoryImports } from './imports.service.js';
import { Matches } from './matches.service.js';
import { MemoryController } from './memory.controller.js';
import { MemoryFollower } from './memory.follower.js';
import { MemoryReading } from './memory.reading.js';

/** What was checked before, to be offered again: a reader of the log. */
@Module({
  imports: [ChannelsModule],
  controllers: [MemoryController],
  providers: [Matches, MemoryFollower, MemoryImports, MemoryReading, PairKeeper],
})
export class MemoryModule {}
