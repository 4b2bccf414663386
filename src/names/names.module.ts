import { Module } from '@nestjs/common';
import { GatesModule } from '../gates/gates.module.js';
import { TermsModule } from '../terms/terms.module.js';
import { NamesController } from './names.controller.js';
import { Names } from './names.service.js';

/** Names of people and places in both scripts. */
@Module({ imports: [GatesModule, TermsModule], controllers: [NamesController], providers: [Names] })
export class NamesModule {}
