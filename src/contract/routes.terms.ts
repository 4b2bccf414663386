import { z } from 'zod';
import { Id } from './basics.js';
import { Act } from './people.js';
import type { RouteTable } from './route.js';
import { ImportTerms, ProposeTerm, ReviseTerm, TermSeed, TermView } from './terms.js';
import { RefuseWording } from './wordings.js';

const channelId = z.strictObject({ channelId: Id });
const termId = z.strictObject({ termId: Id });

/** The term base: what the service came with, and what the parties of a channel agree on. */
export const termRoutes = {
  'GET /terms/seed': {
    says: 'The terms the service came with, which no sworn translator has reviewed yet.',
    needs: 'directory.read',
    answer: TermSeed,
  },
  'GET /terms': {
    says: 'Terms of all channels one reads, with every version and what became of it.',
    needs: 'term.read',
    answer: z.array(TermView),
  },
  'POST /channels/:channelId/terms': {
    says: 'Proposes a term to the other side of a channel, or another wording of one the service came with.',
    needs: 'term.write',
    params: channelId,
    body: ProposeTerm,
    answer: TermView,
  },
  'POST /channels/:channelId/terms/import': {
    says: 'Proposes many terms at once: all of them, or none.',
    needs: 'term.write',
    params: channelId,
    body: ImportTerms,
    answer: z.array(TermView),
  },
  'PUT /terms/:termId/proposal': {
    says: 'Proposes another wording of a term; what is in force stays so until the other side agrees.',
    needs: 'term.write',
    params: termId,
    body: ReviseTerm,
    answer: TermView,
    versioned: true,
  },
  'POST /terms/:termId/agreement': {
    says: 'Agrees, for one’s own side, to what the other side proposed.',
    needs: 'term.write',
    params: termId,
    body: Act,
    answer: TermView,
    versioned: true,
  },
  'POST /terms/:termId/refusal': {
    says: 'Does not agree to it, and says why.',
    needs: 'term.write',
    params: termId,
    body: RefuseWording,
    answer: TermView,
    versioned: true,
  },
  'POST /terms/:termId/withdrawal': {
    says: 'Takes back what one’s own organisation proposed and nobody has answered.',
    needs: 'term.write',
    params: termId,
    body: Act,
    answer: TermView,
    versioned: true,
  },
} as const satisfies RouteTable;
