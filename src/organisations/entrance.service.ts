import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import { system } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { Problem } from '../common/problem.js';
import { nodeAudience } from '../contract/audiences.js';
import type { Device, LinkView, SetUp, SetUpState, UseLink } from '../contract/sessions.js';
import { Database } from '../database/database.js';
import { Links } from '../identity/links.service.js';
import { Passwords } from '../identity/passwords.js';
import { newPerson, Person } from '../identity/person.entity.js';
import type { Opened } from '../identity/sessions.service.js';
import { type Halfway, SignIns } from '../identity/sign-ins.service.js';
import { newToken } from '../identity/tokens.js';
import { settledName } from './names.js';
import { Organisation } from './organisation.entity.js';
import { Organisations } from './organisations.service.js';
import { linkTo, People } from './people.service.js';

/** The ways in for somebody who has no password yet: the first start, an invitation, a forgotten password. */
@Injectable()
export class Entrance {
  constructor(
    private readonly activity: Activity,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly links: Links,
    private readonly organisations: Organisations,
    private readonly passwords: Passwords,
    private readonly people: People,
    private readonly signIns: SignIns,
  ) {}

  async state(): Promise<SetUpState> {
    return { needed: !(await this.database.read.existsBy(Person, {})) };
  }

  /** A fresh set-up link for an empty service, else nothing. Printed where the service was started. */
  async setUpLink(): Promise<string | undefined> {
    if (!(await this.state()).needed) return undefined;
    const token = newToken();
    await this.activity.mark((rows) => this.links.issueIn({ rows, at: this.clock.instant() }, 'set_up', null, token));
    return `/set-up#${token}`;
  }

  async setUp(input: SetUp, device: Device): Promise<{ link: string; expiresAt: string; come: Opened | Halfway }> {
    const { operator, organisation, coordinator } = input;
    // Whoever holds no link is turned away before anything costly is done for them.
    if (!(await this.state()).needed) throw new Problem('set_up.done');
    await this.links.open(this.database.read, input.token, ['set_up']);
    const passwordHash = await this.passwords.make(operator.password, [operator.email]);
    const token = newToken();
    return this.activity.commit(system, null, async (change) => {
      await change.turn(nodeAudience);
      if (await change.rows.existsBy(Person, {})) throw new Problem('set_up.done');
      await this.links.spend(change, await this.links.open(change.rows, input.token, ['set_up']));
      const person = change.rows.create(Person, {
        ...newPerson,
        id: operator.id,
        email: operator.email,
        name: settledName(operator.name, null),
        language: operator.language,
        passwordHash,
        organisationId: null,
        side: null,
        post: null,
        roles: ['operator'],
        status: 'active',
        invitedUntil: null,
      });
      await change.rows.insert(Person, person);
      await this.organisations.createIn(change, organisation);
      const invited = await this.people.inviteIn(
        change,
        { ...coordinator, organisationId: organisation.id, post: null, roles: ['coordinator'] },
        token,
      );
      const come = await this.signIns.goOnIn(change, person, device);
      return { link: linkTo(token), expiresAt: invited.expiresAt, come };
    });
  }

  async look(token: string): Promise<LinkView> {
    const rows = this.database.read;
    const link = await this.links.open(rows, token, ['invitation', 'password']);
    const person = await this.links.personOf(rows, link);
    const organisation = person.organisationId
      ? await rows.findOneBy(Organisation, { id: person.organisationId })
      : null;
    const { name, post, side, email, language } = person;
    return {
      purpose: link.purpose === 'invitation' ? 'invitation' : 'password',
      person: { name, post, side },
      email,
      organisation: organisation && organisation.toView(),
      language,
      expiresAt: link.expiresAt,
    };
  }

  async use(input: UseLink, device: Device): Promise<Opened | Halfway> {
    const { email, person } = await this.look(input.token);
    const names = [person.name.vi?.text ?? '', person.name.zh?.text ?? ''];
    const passwordHash = await this.passwords.make(input.password, [email, ...names]);
    return this.activity.commit(system, null, async (change) => {
      const link = await this.links.open(change.rows, input.token, ['invitation', 'password']);
      const holder = await this.links.personOf(change.rows, link);
      await this.links.spend(change, link);
      await this.people.joinIn(change, holder, passwordHash);
      return this.signIns.goOnIn(change, holder, device);
    });
  }

  /** For the demo program: a link that signs a person in without a password. */
  async signInLink(personId: string): Promise<string> {
    const token = newToken();
    await this.activity.mark((rows) =>
      this.links.issueIn({ rows, at: this.clock.instant() }, 'sign_in', personId, token),
    );
    return `/enter#${token}`;
  }
}
