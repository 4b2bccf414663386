import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { SeenVersion } from '../common/if-match.js';
import { Route } from '../common/route.js';
import { Id } from '../contract/basics.js';
import { Act } from '../contract/people.js';
import { OpenTopic, TranslateTopic } from '../contract/topics.js';
import { TopicsReading } from './topics.reading.js';
import { Topics } from './topics.service.js';

/** The topics of the three rooms, each room by its own path, and what is done to one of them. */
@Controller()
export class TopicsController {
  constructor(
    private readonly topics: Topics,
    private readonly reading: TopicsReading,
  ) {}

  @Route('GET /channels/:channelId/topics')
  shared(@CurrentActor() actor: Actor, @Param('channelId', { schema: Id }) id: string) {
    return this.reading.list(actor, id, 'shared');
  }

  @Route('GET /channels/:channelId/side/topics')
  side(@CurrentActor() actor: Actor, @Param('channelId', { schema: Id }) id: string) {
    return this.reading.list(actor, id, 'side');
  }

  @Route('GET /channels/:channelId/organisation/topics')
  organisation(@CurrentActor() actor: Actor, @Param('channelId', { schema: Id }) id: string) {
    return this.reading.list(actor, id, 'organisation');
  }

  @Route('POST /channels/:channelId/topics')
  openShared(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: OpenTopic }) input: OpenTopic,
  ) {
    return this.topics.open(actor, id, 'shared', input);
  }

  @Route('POST /channels/:channelId/side/topics')
  openSide(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: OpenTopic }) input: OpenTopic,
  ) {
    return this.topics.open(actor, id, 'side', input);
  }

  @Route('POST /channels/:channelId/organisation/topics')
  openOrganisation(
    @CurrentActor() actor: Actor,
    @Param('channelId', { schema: Id }) id: string,
    @Body({ schema: OpenTopic }) input: OpenTopic,
  ) {
    return this.topics.open(actor, id, 'organisation', input);
  }

  @Route('PATCH /topics/:topicId')
  rename(
    @CurrentActor() actor: Actor,
    @Param('topicId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: OpenTopic }) input: OpenTopic,
  ) {
    return this.topics.rename(actor, id, input, seen);
  }

  @Route('PUT /topics/:topicId/translation')
  translate(
    @CurrentActor() actor: Actor,
    @Param('topicId', { schema: Id }) id: string,
    @SeenVersion() seen: number,
    @Body({ schema: TranslateTopic }) input: TranslateTopic,
  ) {
    return this.topics.translate(actor, id, input, seen);
  }

  @Route('POST /topics/:topicId/close')
  close(@CurrentActor() actor: Actor, @Param('topicId', { schema: Id }) id: string, @Body({ schema: Act }) input: Act) {
    return this.topics.close(actor, id, input);
  }

  @Route('POST /topics/:topicId/reopen')
  reopen(
    @CurrentActor() actor: Actor,
    @Param('topicId', { schema: Id }) id: string,
    @Body({ schema: Act }) input: Act,
  ) {
    return this.topics.reopen(actor, id, input);
  }
}
