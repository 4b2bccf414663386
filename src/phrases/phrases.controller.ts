import { Controller } from '@nestjs/common';
import { Route } from '../common/route.js';
import type { PhraseBook } from '../contract/phrases.js';
import { PhrasesBook } from './phrases.book.js';

/** The standard phrases for the composer, kept on the device for use without a line. */
@Controller()
export class PhrasesController {
  constructor(private readonly phrases: PhrasesBook) {}

  @Route('GET /phrases')
  all(): PhraseBook {
    return this.phrases.book;
  }
}
