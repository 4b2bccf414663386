import { Controller, Query } from '@nestjs/common';
import { Route } from '../common/route.js';
import { FindGates, type GateView } from '../contract/gates.js';
import { GatesRegister } from './gates.register.js';

/** The gate register for the screens. */
@Controller()
export class GatesController {
  constructor(private readonly register: GatesRegister) {}

  @Route('GET /gates')
  find(@Query({ schema: FindGates }) query: { q?: string }): GateView[] {
    return this.register.find(query.q);
  }
}
