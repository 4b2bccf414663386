import { Body, Controller, Query } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { NoticesQuery, NoticesSeen } from '../contract/notices.js';
import { Notices } from './notices.service.js';

/** What calls the person who asks. */
@Controller()
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Route('GET /notices')
  page(@CurrentActor() actor: Actor, @Query({ schema: NoticesQuery }) query: NoticesQuery) {
    return this.notices.page(actor, query);
  }

  @Route('PUT /notices/seen')
  seen(@CurrentActor() actor: Actor, @Body({ schema: NoticesSeen }) input: NoticesSeen) {
    return this.notices.seen(actor, input);
  }
}
