import { Body, Controller, Param, StreamableFile } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { Act } from '../contract/people.js';
import { meetingRoutes } from '../contract/routes.meetings.js';
import { Calendars } from './calendar.service.js';

const { feed: Feed } = meetingRoutes['GET /calendars/:feed'].params.shape;

/** Meetings for the calendars people use. */
@Controller()
export class CalendarsController {
  constructor(private readonly calendars: Calendars) {}

  @Route('GET /meetings/:meetingId/calendar')
  async one(@CurrentActor() actor: Actor, @Param('meetingId', { schema: Id }) id: string) {
    return asFile(await this.calendars.file(actor, id));
  }

  @Route('GET /calendar-feed')
  feed(@CurrentActor() actor: Actor) {
    return this.calendars.feed(actor);
  }

  @Route('POST /calendar-feed')
  make(@CurrentActor() actor: Actor, @Body({ schema: Act }) input: Act) {
    return this.calendars.make(actor, input);
  }

  @Route('POST /calendar-feed/remove')
  remove(@CurrentActor() actor: Actor, @Body({ schema: Act }) input: Act) {
    return this.calendars.remove(actor, input);
  }

  @Route('GET /calendars/:feed')
  async open(@Param('feed', { schema: Feed }) feed: string) {
    return asFile(await this.calendars.open(feed.replace('.ics', '')));
  }
}

function asFile(text: string): StreamableFile {
  const bytes = Buffer.from(text);
  return new StreamableFile(bytes, {
    type: 'text/calendar; charset=utf-8',
    length: bytes.length,
    disposition: 'attachment; filename="calendar.ics"',
  });
}
