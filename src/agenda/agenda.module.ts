import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaSuggestions } from './agenda.service.js';

/** An agenda that builds itself, of what the floors below left open. */
@Module({ imports: [MeetingsModule], controllers: [AgendaController], providers: [AgendaSuggestions] })
export class AgendaModule {}
