import { Module } from '@nestjs/common';
import { MinutesModule } from '../minutes/minutes.module.js';
import { DocumentsController } from './documents.controller.js';
import { Documents } from './documents.service.js';

/** Minutes as PDF and DOCX, in the form of both countries. */
@Module({ imports: [MinutesModule], controllers: [DocumentsController], providers: [Documents] })
export class DocumentsModule {}
