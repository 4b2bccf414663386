import { Module } from '@nestjs/common';
import { ChannelsModule } from '../channels/channels.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ReceiptsModule } from '../receipts/receipts.module.js';
import { StartController } from './start.controller.js';

/** What somebody needs who has just opened the service. */
@Module({ imports: [OrganisationsModule, ChannelsModule, ReceiptsModule], controllers: [StartController] })
export class StartModule {}
