import { Module } from '@nestjs/common';
import { GatesController } from './gates.controller.js';
import { GatesRegister } from './gates.register.js';

/** The border gates both sides speak of. */
@Module({ controllers: [GatesController], providers: [GatesRegister], exports: [GatesRegister] })
export class GatesModule {}
