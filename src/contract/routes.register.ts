import { z } from 'zod';
import { GiveGround, Ground, RegisterPage, RegisterQuery } from './agreements.js';
import { Id } from './basics.js';
import { Act } from './people.js';
import type { RouteTable } from './route.js';

const issueId = z.strictObject({ issueId: Id });

/** The register of what both sides signed, and under which clause one asks. */
export const registerRoutes = {
  'GET /register': {
    says: 'What both sides signed, of all one’s channels, the one signed last first; by gate, part, words and force.',
    needs: 'minutes.read',
    query: RegisterQuery,
    answer: RegisterPage,
  },
  'GET /minutes/:minutesId/grounds': {
    says: 'The issues one reads that rest on clauses of these minutes.',
    needs: 'minutes.read',
    params: z.strictObject({ minutesId: Id }),
    answer: z.array(Ground),
  },
  'GET /issues/:issueId/grounds': {
    says: 'The signed clauses on which an issue rests.',
    needs: 'issue.read',
    params: issueId,
    answer: z.array(Ground),
  },
  'POST /issues/:issueId/grounds': {
    says: 'Rests an issue on a clause of what both sides signed in its channel.',
    needs: 'issue.write',
    params: issueId,
    body: GiveGround,
    answer: Ground,
  },
  'POST /issues/:issueId/grounds/:groundId/remove': {
    says: 'Takes a clause back that one’s own side named.',
    needs: 'issue.write',
    params: issueId.extend({ groundId: Id }),
    body: Act,
    answer: Ground,
  },
} as const satisfies RouteTable;
