import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { Problem } from '../common/problem.js';
import { ownAudience } from '../contract/audiences.js';
import type { Act, PersonCard, Role } from '../contract/people.js';
import type { ChangePreferences, Device, OpenSession, Preferences, SessionView } from '../contract/sessions.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Person } from './person.entity.js';
import { Seen } from './seen.js';
import { Session } from './session.entity.js';
import { newToken, tokenHash } from './tokens.js';

type ActorRow = Pick<Actor, 'id' | 'sessionId' | 'expiresAt' | 'side' | 'organisationId' | 'language'> & {
  name: string;
  post: string | null;
  roles: string;
};

/** A session and the token that opens it, which only the cookie holds. */
export interface Opened {
  session: SessionView;
  token: string;
}

type Ends = (change: Change, personId: string) => Promise<unknown>;

const remembered = 12 * 60;
const unremembered = 4 * 60;

/** Sessions once they are open: whose they are, ending them, and what people set for themselves. */
@Injectable()
export class Sessions {
  private readonly ends: Ends[] = [];

  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly seen: Seen,
  ) {}

  /** Lets a higher floor end what else opens somebody's things, when all their sessions (but one) end at once. */
  whenAllEnd(concern: Ends): void {
    this.ends.push(concern);
  }

  /** Opens a session inside a change that has just proved who the person is; says how often it failed before. */
  async openIn(change: Change, person: Person, remember: boolean, device: Device): Promise<Opened> {
    const token = newToken();
    const session = change.rows.create(Session, {
      id: uuid(),
      tokenHash: tokenHash(token),
      personId: person.id,
      openedAt: change.at,
      expiresAt: this.clock.inMinutes(remember ? remembered : unremembered),
      endedAt: null,
      device,
      seenAt: change.at,
    });
    await change.rows.insert(Session, session);
    const { failedTries: failed } = await change.rows.findOneByOrFail(Person, { id: person.id });
    await change.rows.update(Person, { id: person.id }, { failedTries: 0 });
    change.record('session.opened', ownAudience(person.id), { session: session.toView(), failed });
    return { session: session.toView(), token };
  }

  /** Where somebody is signed in now, the newest first. */
  async openOf(personId: string, presentId: string): Promise<OpenSession[]> {
    const where = { personId, endedAt: IsNull(), expiresAt: MoreThan(this.clock.instant()) };
    const open = await this.database.read.find(Session, { where, order: { openedAt: 'DESC' } });
    return open.map((session) => ({
      ...session.toView(),
      seenAt: this.seen.at(session),
      present: session.id === presentId,
    }));
  }

  /** Ends one of the actor's own sessions; anybody else's does not exist here. */
  async end(actor: Actor, sessionId: string, input: Act): Promise<OpenSession[]> {
    await this.activity.commit(actor, { act: 'session.end_one', sessionId, ...input }, (change) =>
      this.endOneIn(change, actor.id, sessionId),
    );
    return this.openOf(actor.id, actor.sessionId);
  }

  /** Ends all of the actor's sessions but the one that asks; nothing is recorded where there is no other. */
  async endOthers(actor: Actor, input: Act): Promise<OpenSession[]> {
    const others = (await this.openOf(actor.id, actor.sessionId)).filter(({ present }) => !present);
    if (others.length > 0) {
      await this.activity.commit(actor, { act: 'session.end_others', ...input }, async (change) => {
        for (const { id } of others) await this.endIn(change, actor.id, id);
      });
    }
    return this.openOf(actor.id, actor.sessionId);
  }

  /** Ends one open session of a person inside a change; what is over or somebody else's does not exist. */
  async endOneIn(change: Change, personId: string, sessionId: string): Promise<void> {
    const where = { id: sessionId, personId, endedAt: IsNull(), expiresAt: MoreThan(change.at) };
    if (!(await change.rows.existsBy(Session, where))) throw new Problem('session.not_found');
    await this.endIn(change, personId, sessionId);
  }

  async signOut(actor: Actor, input: Act): Promise<Record<string, never>> {
    return this.activity.commit(actor, { act: 'session.end', ...input }, async (change) => {
      await this.endIn(change, actor.id, actor.sessionId);
      return {};
    });
  }

  /**
   * Ends one session of a person, or all (but one); live sockets are closed by the reader of the log that keeps them.
   */
  async endIn(change: Change, personId: string, sessionId?: string, exceptId?: string): Promise<void> {
    const open = await change.rows.findBy(Session, {
      personId,
      endedAt: IsNull(),
      ...(sessionId && { id: sessionId }),
    });
    for (const session of open.filter(({ id }) => id !== exceptId)) {
      await change.rows.update(Session, { id: session.id }, { endedAt: change.at });
      change.record('session.closed', ownAudience(personId), { session: session.toView() });
    }
    if (!sessionId) for (const end of this.ends) await end(change, personId);
  }

  async changePreferences(actor: Actor, input: ChangePreferences): Promise<Preferences & { version: number }> {
    return this.activity.commit(actor, { act: 'preferences.change', ...input }, async (change) => {
      await change.turn(ownAudience(actor.id));
      const person = await change.rows.findOneByOrFail(Person, { id: actor.id });
      const { id: _, ...wanted } = input;
      Object.assign(person, wanted, { preferencesVersion: person.preferencesVersion + 1 });
      await change.rows.save(person);
      change.record('preferences.changed', ownAudience(actor.id), { preferences: person.toPreferences() });
      return person.toPreferences();
    });
  }

  /** The person behind a cookie, if the session is still good. One look-up, on the read connection. */
  actorBehind(token: string): Promise<Actor | undefined> {
    return this.actorWith('tokenHash', tokenHash(token));
  }

  /** The same person as they are now, if their session still is: a socket outlives what it was let in with. */
  actorStill({ sessionId }: Actor): Promise<Actor | undefined> {
    return this.actorWith('id', sessionId);
  }

  private async actorWith(column: 'tokenHash' | 'id', value: string): Promise<Actor | undefined> {
    const [row] = await sql<ActorRow>(
      this.database.read,
      `SELECT s."id" AS "sessionId", s."expiresAt", p."id", p."name", p."post", p."side", p."organisationId", p."roles", p."language"
       FROM "session" s JOIN "person" p ON p."id" = s."personId"
       WHERE s."${column}" = ? AND s."endedAt" IS NULL AND s."expiresAt" > ? AND p."status" = 'active'`,
      [value, this.clock.instant()],
    );
    if (!row) return undefined;
    const { id, sessionId, expiresAt, side, organisationId, language } = row;
    const name = JSON.parse(row.name) as PersonCard['name'];
    const post = row.post === null ? null : (JSON.parse(row.post) as PersonCard['post']);
    const roles = JSON.parse(row.roles) as Role[];
    return {
      id,
      sessionId,
      expiresAt,
      card: { id, name, post, side, organisationId },
      side,
      organisationId,
      roles,
      language,
    };
  }
}
