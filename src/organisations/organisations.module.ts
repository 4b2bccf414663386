import { Global, Module } from '@nestjs/common';
import { EntranceController } from './entrance.controller.js';
import { Entrance } from './entrance.service.js';
import { OrganisationsController } from './organisations.controller.js';
import { Organisations } from './organisations.service.js';
import { PeopleController } from './people.controller.js';
import { People } from './people.service.js';

/** The agencies of both sides, their people, and how people come in. */
@Global()
@Module({
  controllers: [EntranceController, OrganisationsController, PeopleController],
  providers: [Entrance, Organisations, People],
  exports: [Entrance, Organisations, People],
})
export class OrganisationsModule {}
