import { carriedAs, type Shown } from '../activity/shown.js';
import { nodeAudience } from '../contract/audiences.js';
import type { OrganisationView } from '../contract/organisations.js';
import { Organisation } from './organisation.entity.js';

/** Organisations, which everybody is told of. */
export const shownOrganisations: Shown = {
  name: 'organisation',
  told: carriedAs<OrganisationView>('organisation', () => nodeAudience),
  audiences: async () => [nodeAudience],
  async *shown(rows, audience) {
    if (audience !== nodeAudience) return;
    for (const one of await rows.find(Organisation)) yield { id: one.id, view: one.toView() };
  },
};
