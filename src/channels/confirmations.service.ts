import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Actor } from '../common/actor.js';
import { Problem } from '../common/problem.js';
import { organisationAudience } from '../contract/audiences.js';
import type { ConfirmName } from '../contract/people.js';
import { sql } from '../database/sql.js';
import { Person } from '../identity/person.entity.js';
import { otherScript } from '../organisations/names.js';
import { People } from '../organisations/people.service.js';

/** Interpreters of both sides stand for how a person is written in the other side's script. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly activity: Activity,
    private readonly people: People,
  ) {}

  confirm(actor: Actor, personId: string, input: ConfirmName): Promise<Record<string, never>> {
    return this.activity.commit(actor, { act: 'person.name_confirm', personId, ...input }, async (change) => {
      const { organisationId } = await this.known(change.rows, actor, personId);
      if (organisationId) await change.turn(organisationAudience(organisationId));
      const person = await this.known(change.rows, actor, personId);
      const script = otherScript(person);
      if (script === null) throw new Problem('person.not_found');
      if ((person.name[script]?.text ?? null) !== input.seen) throw new Problem('change.version_old');
      person.name = { ...person.name, [script]: { text: input.text, status: 'confirmed' } };
      person.nameConfirmed = { by: actor.card, at: change.at };
      await this.people.tellIn(change, person, 'person.name_confirmed');
      return {};
    });
  }

  /** A colleague, or somebody one shares a channel with; anybody else does not exist. */
  private async known(rows: EntityManager, actor: Actor, personId: string): Promise<Person> {
    const person = await rows.findOneBy(Person, { id: personId });
    if (!person || person.status === 'removed') throw new Problem('person.not_found');
    if (person.organisationId !== null && person.organisationId === actor.organisationId) return person;
    const [shared] = await sql(
      rows,
      'SELECT 1 AS "one" FROM "channel_member" a JOIN "channel_member" b ON b."channelId" = a."channelId" WHERE a."personId" = ? AND b."personId" = ? LIMIT 1',
      [actor.id, personId],
    );
    if (!shared) throw new Problem('person.not_found');
    return person;
  }
}
