import { type DynamicModule, Global, Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ActivityModule } from './activity/activity.module.js';
import { AgendaModule } from './agenda/agenda.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { ChannelsModule } from './channels/channels.module.js';
import { Clock, SystemClock } from './common/clock.js';
import { invalidInput } from './common/input.js';
import { Config } from './config/config.js';
import { Database } from './database/database.js';
import { DeskModule } from './desk/desk.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { entities } from './entities.js';
import { FilesModule } from './files/files.module.js';
import { GatesModule } from './gates/gates.module.js';
import { HealthModule } from './health/health.module.js';
import { I18n } from './i18n/i18n.js';
import { ProblemFilter } from './i18n/problem.filter.js';
import { ProblemWriter } from './i18n/problem.view.js';
import { IdentityModule } from './identity/identity.module.js';
import { SessionGuard } from './identity/session.guard.js';
import { IssuesModule } from './issues/issues.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { MemoryModule } from './memory/memory.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { MinutesModule } from './minutes/minutes.module.js';
import { NamesModule } from './names/names.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PhrasesModule } from './phrases/phrases.module.js';
import { RealtimeModule } from './realtime/realtime.module.js';
import { ReceiptsModule } from './receipts/receipts.module.js';
import { RemindersModule } from './reminders/reminders.module.js';
import { SearchModule } from './search/search.module.js';
import { StartModule } from './start/start.module.js';
import { TermsModule } from './terms/terms.module.js';
import { TopicsModule } from './topics/topics.module.js';
import { TranslationModule } from './translation/translation.module.js';

/** What every floor may ask for: configuration, the clock, the database, the words. */
@Global()
@Module({})
class GroundModule {
  static with(config: Config, clock: Clock): DynamicModule {
    const database = { provide: Database, useFactory: () => Database.open(config, entities) };
    const ground = [
      { provide: Config, useValue: config },
      { provide: Clock, useValue: clock },
      database,
      I18n,
      ProblemWriter,
    ];
    return { module: GroundModule, providers: ground, exports: ground };
  }
}

/** Names the rooms of the house. */
@Module({})
export class AppModule {
  static with(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        GroundModule.with(config, clock),
        ActivityModule,
        IdentityModule,
        OrganisationsModule,
        GatesModule,
        NamesModule,
        PhrasesModule,
        CalendarModule,
        FilesModule,
        ChannelsModule,
        TermsModule,
        TopicsModule,
        MessagesModule,
        ReceiptsModule,
        IssuesModule,
        MeetingsModule,
        AgendaModule,
        MinutesModule,
        RemindersModule,
        DocumentsModule,
        MemoryModule,
        DeskModule,
        SearchModule,
        TranslationModule,
        StartModule,
        RealtimeModule,
        HealthModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useValue: new StandardSchemaValidationPipe({ exceptionFactory: invalidInput }) },
      ],
    };
  }
}
