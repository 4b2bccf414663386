import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { GatesModule } from '../gates/gates.module.js';
import { PhrasesModule } from '../phrases/phrases.module.js';
import { TermsModule } from '../terms/terms.module.js';
import { SearchController } from './search.controller.js';
import { Searching } from './search.service.js';
import { Vocabulary } from './vocabulary.js';

/** One search over all that is said and agreed. */
@Module({
  imports: [ChannelsModule, GatesModule, PhrasesModule, TermsModule],
  controllers: [SearchController],
  providers: [Searching, Vocabulary],
})
export class SearchModule {}
