import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import type { PersonActivity } from '../contract/accounts.js';
import type { Act } from '../contract/people.js';
import { Database } from '../database/database.js';
import { Person } from '../identity/person.entity.js';
import { Seen } from '../identity/seen.js';
import { Session } from '../identity/session.entity.js';
import { Sessions } from '../identity/sessions.service.js';
import { writablePerson } from './people.access.js';

/** When the people of one's own organisation were here, and the devices they are signed in on. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly seen: Seen,
    private readonly sessions: Sessions,
  ) {}

  async all(actor: Actor): Promise<PersonActivity[]> {
    const people = await this.database.read.find(Person, {
      where: { organisationId: actor.organisationId ?? IsNull() },
      order: { id: 'ASC' },
    });
    return this.of(
      actor,
      people.map(({ id }) => id),
    );
  }

  async endSession(actor: Actor, personId: string, sessionId: string, input: Act): Promise<PersonActivity> {
    await this.activity.commit(actor, { act: 'person.session_end', personId, sessionId, ...input }, async (change) => {
      const person = await writablePerson(change.rows, actor, personId);
      await this.sessions.endOneIn(change, person.id, sessionId);
    });
    const [left] = await this.of(actor, [personId]);
    if (!left) throw new Error('A person has an activity.');
    return left;
  }

  private async of(actor: Actor, personIds: readonly string[]): Promise<PersonActivity[]> {
    const sessions = await this.database.read.find(Session, {
      where: { personId: In([...personIds]) },
      order: { openedAt: 'DESC' },
    });
    const now = this.clock.instant();
    return personIds.map((personId) => {
      const own = sessions.filter((session) => session.personId === personId);
      const seen = own.map((session) => this.seen.at(session)).sort();
      const open = own.filter(({ endedAt, expiresAt }) => endedAt === null && expiresAt > now);
      return {
        personId,
        seenAt: seen.at(-1) ?? null,
        sessions: open.map((session) => ({
          ...session.toView(),
          seenAt: this.seen.at(session),
          present: session.id === actor.sessionId,
        })),
      };
    });
  }
}
