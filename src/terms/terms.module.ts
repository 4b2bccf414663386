import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { TermsController } from './terms.controller.js';
import { Terms } from './terms.service.js';
import { Wordings } from './wordings.service.js';

/** What both sides agree to call things. */
@Module({
  imports: [ChannelsModule],
  controllers: [TermsController],
  providers: [Terms, Wordings],
  exports: [Terms, Wordings],
})
export class TermsModule {}
