import { z } from 'zod';
import { Id } from './basics.js';
import { ChangeOrganisation, CreateOrganisation, OrganisationView } from './organisations.js';
import { ChangePerson, InvitePerson, PersonView, PersonWithLink } from './people.js';
import type { RouteTable } from './route.js';

const organisationId = z.strictObject({ organisationId: Id });
const personId = z.strictObject({ personId: Id });

/** Organisations of both sides and the people in them. */
export const peopleRoutes = {
  'GET /organisations': {
    says: 'All organisations of both sides.',
    needs: 'directory.read',
    answer: z.array(OrganisationView),
  },
  'POST /organisations': {
    says: 'Adds an organisation.',
    needs: 'organisation.manage',
    body: CreateOrganisation,
    answer: OrganisationView,
  },
  'GET /organisations/:organisationId': {
    says: 'One organisation; the ETag is its version.',
    needs: 'directory.read',
    params: organisationId,
    answer: OrganisationView,
  },
  'PATCH /organisations/:organisationId': {
    says: 'Changes names or level.',
    needs: 'organisation.manage',
    params: organisationId,
    body: ChangeOrganisation,
    answer: OrganisationView,
    versioned: true,
  },

  'GET /people': {
    says: 'One’s own organisation’s people; for the operator everybody. Counterparts are named in the channels one shares.',
    needs: 'directory.read',
    answer: z.array(PersonView),
  },
  'POST /people': {
    says: 'Invites a colleague; answers with a one-time link (72 h).',
    needs: 'person.invite',
    body: InvitePerson,
    answer: PersonWithLink,
  },
  'GET /people/:personId': {
    says: 'One person; the ETag is their version.',
    needs: 'directory.read',
    params: personId,
    answer: PersonView,
  },
  'PATCH /people/:personId': {
    says: 'Changes a colleague’s names, post or roles.',
    needs: 'person.manage',
    params: personId,
    body: ChangePerson,
    answer: PersonView,
    versioned: true,
  },
} as const satisfies RouteTable;
