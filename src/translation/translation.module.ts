import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { Budget } from './budget.service.js';
import { Consents } from './consents.service.js';
import { InstalledEngine } from './engine.js';
import { JobsFollower } from './jobs.follower.js';
import { Jobs } from './jobs.service.js';
import { Rendering } from './rendering.service.js';
import { Translating } from './translating.service.js';
import { TranslationController } from './translation.controller.js';

/** Texts put into the other language by a machine, where both sides of a channel want it: a reader of the log. */
@Module({
  imports: [ChannelsModule, MessagesModule],
  controllers: [TranslationController],
  providers: [Budget, Consents, InstalledEngine, Jobs, JobsFollower, Rendering, Translating],
})
export class TranslationModule {}
