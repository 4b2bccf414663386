import { Module } from '@nestjs/common';
import { TermsModule } from '../terms/terms.module.js';
import { PhraseWordingsController } from './phrase-wordings.controller.js';
import { PhrasesBook } from './phrases.book.js';
import { PhrasesController } from './phrases.controller.js';
import { Phrases } from './phrases.service.js';

/** The phrases that cross the border without translation. */
@Module({
  imports: [TermsModule],
  controllers: [PhrasesController, PhraseWordingsController],
  providers: [Phrases, PhrasesBook],
  exports: [Phrases, PhrasesBook],
})
export class PhrasesModule {}
