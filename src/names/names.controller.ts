import { Controller, Query } from '@nestjs/common';
import { Route } from '../common/route.js';
import { AskNames, type NameForms } from '../contract/names.js';
import { Names } from './names.service.js';

/** Suggestions for whoever writes a name in the other script. */
@Controller()
export class NamesController {
  constructor(private readonly names: Names) {}

  @Route('GET /names')
  formsOf(@Query({ schema: AskNames }) query: AskNames): NameForms {
    return this.names.formsOf(query);
  }
}
