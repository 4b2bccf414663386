import { Controller } from '@nestjs/common';
import { Log } from '../activity/log.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import { Channels } from '../channels/channels.service.js';
import type { Actor } from '../common/actor.js';
import { CurrentActor } from '../common/current-actor.js';
import { Route } from '../common/route.js';
import { Config } from '../config/config.js';
import type { Start } from '../contract/sessions.js';
import { Database } from '../database/database.js';
import { Person } from '../identity/person.entity.js';
import { Session } from '../identity/session.entity.js';
import { Organisations } from '../organisations/organisations.service.js';
import { People } from '../organisations/people.service.js';
import { Reads } from '../receipts/reads.service.js';

/** The first screen in one answer. */
@Controller()
export class StartController {
  constructor(
    private readonly access: ChannelsAccess,
    private readonly channels: Channels,
    private readonly config: Config,
    private readonly database: Database,
    private readonly log: Log,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly reads: Reads,
  ) {}

  /** The positions are taken first: whatever happens while the rest is read comes again as an event. */
  @Route('GET /start')
  async start(@CurrentActor() actor: Actor): Promise<Start> {
    const rows = this.database.read;
    const audiences = (await this.access.audiences(rows, actor)).map(({ audience }) => audience);
    const heads = await this.log.heads(audiences);
    const me = await rows.findOneByOrFail(Person, { id: actor.id });
    const session = await rows.findOneByOrFail(Session, { id: actor.sessionId });
    return {
      me: me.toView(),
      preferences: me.toPreferences(),
      session: session.toView(),
      organisations: await this.organisations.all(),
      people: await this.people.all(actor),
      channels: await this.channels.mine(actor),
      reads: await this.reads.all(actor, heads),
      ...(this.config.demo && { demo: true as const }),
      after: Object.fromEntries(audiences.map((audience) => [audience, heads.get(audience) ?? 0])),
    };
  }
}
