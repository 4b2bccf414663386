import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Activity } from '../activity/activity.js';
import type { Change } from '../activity/change.js';
import type { Actor } from '../common/actor.js';
import { requireVersion } from '../common/if-match.js';
import { Problem } from '../common/problem.js';
import { nodeAudience } from '../contract/audiences.js';
import type { ChangeOrganisation, CreateOrganisation, OrganisationView } from '../contract/organisations.js';
import { Database } from '../database/database.js';
import { Organisation } from './organisation.entity.js';

/** The agencies of both sides, kept by the node's operator. */
@Injectable()
export class Organisations {
  constructor(
    private readonly activity: Activity,
    private readonly database: Database,
  ) {}

  async all(): Promise<OrganisationView[]> {
    const found = await this.database.read.find(Organisation, { order: { id: 'ASC' } });
    return found.map((organisation) => organisation.toView());
  }

  /** The one way to an organisation; their names are open to everybody signed in. */
  async existing(rows: EntityManager, id: string): Promise<Organisation> {
    const organisation = await rows.findOneBy(Organisation, { id });
    if (!organisation) throw new Problem('organisation.not_found');
    return organisation;
  }

  async one(id: string): Promise<OrganisationView> {
    return (await this.existing(this.database.read, id)).toView();
  }

  create(actor: Actor, input: CreateOrganisation): Promise<OrganisationView> {
    return this.activity.commit(actor, { act: 'organisation.create', ...input }, (change) =>
      this.createIn(change, input),
    );
  }

  async createIn(change: Change, input: CreateOrganisation): Promise<OrganisationView> {
    const organisation = change.rows.create(Organisation, { letterhead: null, ...input, version: 1 });
    await change.rows.insert(Organisation, organisation);
    change.record('organisation.created', nodeAudience, { organisation: organisation.toView() });
    return organisation.toView();
  }

  change(actor: Actor, organisationId: string, input: ChangeOrganisation, seen: number): Promise<OrganisationView> {
    return this.activity.commit(actor, { act: 'organisation.change', organisationId, ...input }, async (change) => {
      await change.turn(nodeAudience);
      const organisation = await this.existing(change.rows, organisationId);
      requireVersion(organisation.version, seen);
      const { id: _, ...wanted } = input;
      Object.assign(organisation, wanted, { version: organisation.version + 1 });
      await change.rows.save(organisation);
      change.record('organisation.changed', nodeAudience, { organisation: organisation.toView() });
      return organisation.toView();
    });
  }
}
