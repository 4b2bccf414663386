import { Global, Module } from '@nestjs/common';
import { Colleagues } from './colleagues.service.js';
import { EntranceController } from './entrance.controller.js';
import { Entrance } from './entrance.service.js';
import { Leaving } from './leaving.service.js';
import { OrganisationsController } from './organisations.controller.js';
import { Organisations } from './organisations.service.js';
import { PeopleController } from './people.controller.js';
import { People } from './people.service.js';

/** The agencies of both sides, their people, and how people come in. */
@Global()
@Module({
  controllers: [EntranceController, OrganisationsController, PeopleController],
  providers: [Colleagues, Entrance, Leaving, Organisations, People],
  exports: [Entrance, Leaving, Organisations, People],
})
export class OrganisationsModule {}
