import { Module } from '@nestjs/common';
import { FilesAccess } from './files.access.js';
import { FilesController } from './files.controller.js';
import { Files } from './files.service.js';
import { FileStore } from './store.js';
import { UploadsController } from './uploads.controller.js';
import { Uploads } from './uploads.service.js';

/** Photos and documents: taken in, checked, kept by their hash, handed out to who may read them. */
@Module({
  controllers: [FilesController, UploadsController],
  providers: [Files, FilesAccess, FileStore, Uploads],
  exports: [FilesAccess],
})
export class FilesModule {}
