import { z } from 'zod';
import { Id } from './basics.js';
import { Act } from './people.js';
import { PhraseWording, ProposePhrase, RevisePhrase } from './phrases.js';
import type { RouteTable } from './route.js';
import { RefuseWording } from './wordings.js';

const channelId = z.strictObject({ channelId: Id });
const phraseId = z.strictObject({ phraseId: Id });

/** The care of standard phrases: what the parties of a channel propose and agree on. */
export const phraseRoutes = {
  'GET /phrases/agreed': {
    says: 'Standard phrases that the sides of one’s channels agreed on or propose, with every version.',
    needs: 'term.read',
    answer: z.array(PhraseWording),
  },
  'POST /channels/:channelId/phrases': {
    says: 'Proposes a standard phrase to the other side of a channel, or another wording of one the service came with.',
    needs: 'term.write',
    params: channelId,
    body: ProposePhrase,
    answer: PhraseWording,
  },
  'PUT /phrases/:phraseId/proposal': {
    says: 'Proposes another wording of a phrase; what is in force stays so until the other side agrees.',
    needs: 'term.write',
    params: phraseId,
    body: RevisePhrase,
    answer: PhraseWording,
    versioned: true,
  },
  'POST /phrases/:phraseId/agreement': {
    says: 'Agrees, for one’s own side, to what the other side proposed.',
    needs: 'term.write',
    params: phraseId,
    body: Act,
    answer: PhraseWording,
    versioned: true,
  },
  'POST /phrases/:phraseId/refusal': {
    says: 'Does not agree to it, and says why.',
    needs: 'term.write',
    params: phraseId,
    body: RefuseWording,
    answer: PhraseWording,
    versioned: true,
  },
  'POST /phrases/:phraseId/withdrawal': {
    says: 'Takes back what one’s own organisation proposed and nobody has answered.',
    needs: 'term.write',
    params: phraseId,
    body: Act,
    answer: PhraseWording,
    versioned: true,
  },
} as const satisfies RouteTable;
