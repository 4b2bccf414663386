import { Module } from '@nestjs/common';
import { PhrasesBook } from './phrases.book.js';
import { PhrasesController } from './phrases.controller.js';

/** The phrases that cross the border without translation. */
@Module({ controllers: [PhrasesController], providers: [PhrasesBook], exports: [PhrasesBook] })
export class PhrasesModule {}
