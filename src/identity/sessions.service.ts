import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import { type Actor, system } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { Problem } from '../common/problem.js';
import { Config } from '../config/config.js';
import type { Act, PersonCard, Role } from '../contract/people.js';
import type { ChangePreferences, Preferences, SessionView, SignIn } from '../contract/sessions.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import { Links } from './links.service.js';
import { Passwords } from './passwords.js';
import { Person } from './person.entity.js';
import { Session } from './session.entity.js';
import { newToken, tokenHash } from './tokens.js';
import { Tries } from './tries.js';

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

/** A person's own audience: what concerns nobody else. */
export const ownAudience = (personId: string) => `user:${personId}`;

const remembered = 12 * 60;
const unremembered = 4 * 60;

/** Signing in and out, and what people set for themselves. */
@Injectable()
export class Sessions {
  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly database: Database,
    private readonly links: Links,
    private readonly passwords: Passwords,
    private readonly tries: Tries,
  ) {}

  async signIn(input: SignIn, address: string): Promise<Opened> {
    await this.tries.take(address, input.email);
    const person = await this.whoHas(input);
    if (!person) throw new Problem('session.refused');
    await this.tries.giveBack(address, input.email);
    return this.activity.commit(newcomer(person), null, async (change) => {
      // A new password set meanwhile has ended what the old one could open.
      const now = await change.rows.findOneBy(Person, { id: person.id, status: 'active' });
      if (now?.passwordHash !== person.passwordHash) throw new Problem('session.refused');
      return this.openIn(change, person, input.remember);
    });
  }

  /** The account an address and a password belong to; an unknown address takes as long to refuse as a known one. */
  private async whoHas({ email, password }: SignIn): Promise<Person | undefined> {
    const known = await this.database.read.find(Person, { where: { email, status: 'active' }, order: { id: 'ASC' } });
    const hashes = known.length > 0 ? known.map(({ passwordHash }) => passwordHash) : [null];
    const right = await Promise.all(hashes.map((hash) => this.passwords.matches(hash, password)));
    return known.find((_, at) => right[at]);
  }

  /** The demo's way in; such links are made by the demo program alone. */
  async signInByLink(token: string): Promise<Opened> {
    if (!this.config.demo) throw new Problem('link.not_valid');
    return this.activity.commit(system, null, async (change) => {
      const link = await this.links.open(change.rows, token, ['sign_in']);
      return this.openIn(change, await this.links.personOf(change.rows, link), true);
    });
  }

  /** Opens a session inside a change that has just proved who the person is. */
  async openIn(change: Change, person: Person, remember: boolean): Promise<Opened> {
    const token = newToken();
    const session = change.rows.create(Session, {
      id: uuid(),
      tokenHash: tokenHash(token),
      personId: person.id,
      openedAt: change.at,
      expiresAt: this.clock.inMinutes(remember ? remembered : unremembered),
      endedAt: null,
    });
    await change.rows.insert(Session, session);
    change.record('session.opened', ownAudience(person.id), { session: session.toView() });
    return { session: session.toView(), token };
  }

  async signOut(actor: Actor, input: Act): Promise<Record<string, never>> {
    return this.activity.commit(actor, { act: 'session.end', ...input }, async (change) => {
      await this.endIn(change, actor.id, actor.sessionId);
      return {};
    });
  }

  /** Ends one session of a person, or all; live sockets are closed by the reader of the log that keeps them. */
  async endIn(change: Change, personId: string, sessionId?: string): Promise<void> {
    const open = await change.rows.findBy(Session, { personId, ...(sessionId && { id: sessionId }) });
    for (const session of open.filter(({ endedAt }) => endedAt === null)) {
      await change.rows.update(Session, { id: session.id }, { endedAt: change.at });
      change.record('session.closed', ownAudience(personId), { session: session.toView() });
    }
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

/** A person just proved to be who they say, before their session is open. */
function newcomer(person: Person): Actor {
  const { id, side, organisationId, roles, language } = person;
  return { id, sessionId: '', expiresAt: '', card: person.toCard(), side, organisationId, roles, language };
}
