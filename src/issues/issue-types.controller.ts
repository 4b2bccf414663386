import { Controller } from '@nestjs/common';
import { Route } from '../common/route.js';
import { IssueTypes } from './issue-types.js';

/** The types of issues, for forms and lists. */
@Controller()
export class IssueTypesController {
  constructor(private readonly types: IssueTypes) {}

  @Route('GET /issue-types')
  all() {
    return this.types.all;
  }
}
